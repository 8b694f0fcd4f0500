package dev.plumbline.views.compare;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ArchitectureDiff;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.FieldChange;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.PartChange;
import dev.plumbline.graphmodel.PartDiff;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.workspace.FieldText;
import dev.plumbline.views.style.KindIcons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A part that differs, in words.
///
/// @param how how it differs
/// @param id the part's id
/// @param name what people call it
/// @param kind what it is
/// @param fields which values differ, and how; empty for a part that only one side has
/// @param isDrawn whether diagrams show parts of this sort
record ChangedPart(How how, String id, String name, String kind, String fields, boolean isDrawn) {

    /// How a part differs.
    enum How {
        ADDED("+", "Added"),
        REMOVED("−", "Removed"),
        CHANGED("Δ", "Changed"),
        MOVED("→", "Moved");

        private final String sign;
        private final String word;

        How(String sign, String word) {
            this.sign = sign;
            this.word = word;
        }

        /// The sign that stands for it, as in the diagram.
        String sign() {
            return sign;
        }

        /// What people call it.
        String word() {
            return word;
        }
    }

    /// All that differs: elements, relations, flows and scenarios, of each what is new, gone and different.
    static List<ChangedPart> of(ArchitectureDiff diff) {
        List<ChangedPart> parts = new ArrayList<>();
        add(parts, diff.elements(), element -> part(element), FieldText::ofElement);
        add(parts, diff.relations(), relation -> part(diff, relation), FieldText::ofRelation);
        add(parts, diff.flows(), flow -> part(flow), (path, value) -> FieldText.ofOther(value));
        add(parts, diff.scenarios(), scenario -> part(scenario), (path, value) -> FieldText.ofOther(value));
        return List.copyOf(parts);
    }

    /// What it is, in a line, as in `Added: Feed API, Service`.
    String words() {
        return how.word() + ": " + name + ", " + kind;
    }

    private ChangedPart with(How other, String differing) {
        return new ChangedPart(other, id, name, kind, differing, isDrawn);
    }

    private static <T> void add(
            List<ChangedPart> parts,
            PartDiff<T> diff,
            Function<T, ChangedPart> part,
            BiFunction<String, Object, String> text) {
        diff.added().forEach(one -> parts.add(part.apply(one).with(How.ADDED, "")));
        diff.removed().forEach(one -> parts.add(part.apply(one).with(How.REMOVED, "")));
        for (PartChange<T> change : diff.changed()) {
            String fields =
                    change.fields().stream().map(field -> text(field, text)).collect(Collectors.joining("; "));
            parts.add(part.apply(change.after()).with(change.isOnlyMoved() ? How.MOVED : How.CHANGED, fields));
        }
    }

    private static ChangedPart part(Element element) {
        return new ChangedPart(How.ADDED, element.id(), element.name(), KindIcons.name(element.kind()), "", true);
    }

    private static ChangedPart part(ArchitectureDiff diff, Relation relation) {
        String name = name(diff, relation.from()) + " → " + name(diff, relation.to());
        String kind = relation.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new ChangedPart(How.ADDED, relation.id(), name, "Relation: " + kind, "", true);
    }

    private static ChangedPart part(Flow flow) {
        return new ChangedPart(How.ADDED, flow.id(), flow.id(), "Flow", "", false);
    }

    private static ChangedPart part(Scenario scenario) {
        return new ChangedPart(How.ADDED, scenario.id(), scenario.id(), "Scenario", "", false);
    }

    private static String name(ArchitectureDiff diff, String element) {
        Architecture after = diff.after();
        return after.element(element)
                .or(() -> diff.before().element(element))
                .map(Element::name)
                .orElse(element);
    }

    private static String text(FieldChange field, BiFunction<String, Object, String> text) {
        return field.path() + ": " + shown(field.path(), field.before(), text) + " → "
                + shown(field.path(), field.after(), text);
    }

    private static String shown(String path, @Nullable Object value, BiFunction<String, Object, String> text) {
        return value == null ? "(none)" : text.apply(path, value);
    }
}
