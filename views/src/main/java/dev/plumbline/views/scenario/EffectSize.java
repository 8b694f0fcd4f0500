package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Fault.Effect;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;

/// The fields for how much a fault does: a factor, a share, a time, or none.
///
/// @param nodes the fields with their names
/// @param showing shows the figures of an effect of the same kind
record EffectSize(List<Node> nodes, Consumer<Effect> showing) {

    /// The fields for an effect.
    ///
    /// @param take told of the effect with another figure
    static EffectSize of(Consumer<Effect> take, Effect effect) {
        return switch (effect) {
            case Effect.Down down -> new EffectSize(List.of(), shown -> {});
            case Effect.Flush flush -> new EffectSize(List.of(), shown -> {});
            case Effect.Slow slow ->
                one(
                        "Times as long",
                        "fault-factor",
                        ValueTypes.NUMBER,
                        factor -> take.accept(new Effect.Slow(factor)),
                        shown -> shown instanceof Effect.Slow now ? Optional.of(now.factor()) : Optional.empty());
            case Effect.Spike spike ->
                one(
                        "Times the load",
                        "fault-factor",
                        ValueTypes.NUMBER,
                        factor -> take.accept(new Effect.Spike(factor)),
                        shown -> shown instanceof Effect.Spike now ? Optional.of(now.factor()) : Optional.empty());
            case Effect.Errors errors ->
                one(
                        "Share that fails",
                        "fault-share",
                        ValueTypes.RATIO,
                        share -> take.accept(new Effect.Errors(share)),
                        shown -> shown instanceof Effect.Errors now ? Optional.of(now.share()) : Optional.empty());
            case Effect.Delay delay ->
                one(
                        "Longer by",
                        "fault-by",
                        ValueTypes.DURATION,
                        by -> take.accept(new Effect.Delay(by)),
                        shown -> shown instanceof Effect.Delay now ? Optional.of(now.by()) : Optional.empty());
            case Effect.Deploy deploy -> deploy(take);
        };
    }

    private static <T> EffectSize one(
            String label, String id, ValueType<T> type, Consumer<T> take, Function<Effect, Optional<T>> value) {
        ValueField<T> field = new ValueField<>(id, label, type, typed -> typed.ifPresent(take)).letters(6);
        return new EffectSize(List.of(Section.named(label, field)), effect -> field.show(value.apply(effect)));
    }

    private static EffectSize deploy(Consumer<Effect> take) {
        Effect.Deploy[] shown = {new Effect.Deploy(new Ratio(1), Duration.ZERO)};
        EffectSize batch = one(
                "Replicas at a time",
                "fault-batch",
                ValueTypes.RATIO,
                share -> take.accept(new Effect.Deploy(share, shown[0].restart())),
                effect -> effect instanceof Effect.Deploy now ? Optional.of(now.batch()) : Optional.empty());
        EffectSize restart = one(
                "Each restarts in",
                "fault-restart",
                ValueTypes.DURATION,
                time -> take.accept(new Effect.Deploy(shown[0].batch(), time)),
                effect -> effect instanceof Effect.Deploy now ? Optional.of(now.restart()) : Optional.empty());
        return new EffectSize(List.of(batch.nodes.getFirst(), restart.nodes.getFirst()), effect -> {
            if (effect instanceof Effect.Deploy now) {
                shown[0] = now;
            }
            batch.show(effect);
            restart.show(effect);
        });
    }

    void show(Effect effect) {
        showing.accept(effect);
    }
}
