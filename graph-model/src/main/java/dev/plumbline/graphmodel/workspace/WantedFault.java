package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Fault.Effect;
import dev.plumbline.graphmodel.Fault.Target;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.WantedNode.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the item of a fault is to say.
final class WantedFault {

    private static final String ELEMENTS = "elements";

    private WantedFault() {}

    /// @param style how one element is written
    static WantedNode.Group of(Fault fault, ListStyle style) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("at", ValueTypes.DURATION, fault.at()));
        if (!(fault.effect() instanceof Effect.Flush)) {
            fields.add(Field.of("for", ValueTypes.DURATION, fault.duration()));
        }
        fields.addAll(target(fault.target(), style));
        fields.addAll(effect(fault.effect()));
        return new WantedNode.Group(fields, keys()::contains);
    }

    /// How one element is written.
    enum ListStyle {
        /// `element: a`
        ALONE,
        /// `elements: [a]`
        LISTED
    }

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(FaultTargets.KEYS);
        keys.addAll(FaultEffects.ALL_KEYS);
        keys.addAll(List.of("at", "for", "replicas", "effect"));
        return keys;
    }

    private static List<Field> target(Target target, ListStyle style) {
        return switch (target) {
            case Target.Zone zone -> List.of(text("zone", zone.id()));
            case Target.Region region -> List.of(text("region", region.id()));
            case Target.Elements elements ->
                List.of(
                        elements.ids().size() == 1 && style == ListStyle.ALONE
                                ? text("element", elements.ids().getFirst())
                                : Field.of(ELEMENTS, list(elements.ids())));
            case Target.Replicas replicas ->
                List.of(
                        text("element", replicas.element()),
                        Field.of("replicas", ValueTypes.POSITIVE, replicas.count()));
            case Target.Link link -> List.of(text("relation", link.relation()));
            case Target.Between between -> List.of(Field.of("between", list(List.of(between.zone(), between.other()))));
            case Target.Entry entry -> List.of(text("load", entry.relation()));
        };
    }

    private static List<Field> effect(Effect effect) {
        return switch (effect) {
            case Effect.Down down -> List.of(word(ScenarioValues.Effect.DOWN));
            case Effect.Slow slow -> List.of(word(ScenarioValues.Effect.SLOW), factor(slow.factor()));
            case Effect.Errors errors ->
                errors.share().value() == 1
                        ? List.of(
                                word(ScenarioValues.Effect.ERRORS),
                                Field.implied("share", ValueTypes.RATIO, errors.share()))
                        : List.of(
                                word(ScenarioValues.Effect.ERRORS),
                                Field.of("share", ValueTypes.RATIO, errors.share()));
            case Effect.Delay delay ->
                List.of(word(ScenarioValues.Effect.DELAY), Field.of("by", ValueTypes.DURATION, delay.by()));
            case Effect.Spike spike -> List.of(word(ScenarioValues.Effect.SPIKE), factor(spike.factor()));
            case Effect.Flush flush -> List.of(word(ScenarioValues.Effect.FLUSH));
            case Effect.Deploy deploy ->
                List.of(
                        word(ScenarioValues.Effect.DEPLOY),
                        Field.of("batch", ValueTypes.RATIO, deploy.batch()),
                        Field.of("restart", ValueTypes.DURATION, deploy.restart()));
        };
    }

    private static Field word(ScenarioValues.Effect effect) {
        return Field.of("effect", ScenarioValues.EFFECT, effect);
    }

    private static Field factor(double factor) {
        return Field.of("factor", ValueTypes.NUMBER, factor);
    }

    private static Field text(String key, String id) {
        return Field.of(key, ValueTypes.TEXT, id);
    }

    private static WantedNode list(List<String> ids) {
        return new WantedNode.Listing(ids.stream().map(WantedNode::text).toList());
    }
}
