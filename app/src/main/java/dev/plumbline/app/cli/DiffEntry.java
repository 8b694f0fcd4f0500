package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.ArchitectureDiff;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.FieldChange;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.PartDiff;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.FieldText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One part that differs, as texts.
///
/// @param change added, removed, changed or moved
/// @param part element, relation, flow or scenario
/// @param kind the kind of an element or a relation; else the part
/// @param fields what differs in a part that both have
record DiffEntry(String change, String part, String id, String kind, List<Field> fields) {

    /// A field that differs, with its values as they are written in files; an empty text for no value.
    record Field(String path, String before, String after) {}

    /// All that differs: elements, relations, flows and scenarios, each in the order of the ids.
    static List<DiffEntry> of(ArchitectureDiff diff) {
        List<DiffEntry> entries = new ArrayList<>();
        add(
                entries,
                "element",
                diff.elements(),
                Element::id,
                element -> element.kind().id(),
                FieldText::ofElement);
        add(entries, "relation", diff.relations(), Relation::id, DiffEntry::kind, FieldText::ofRelation);
        add(entries, "flow", diff.flows(), Flow::id, flow -> "flow", (path, value) -> FieldText.ofOther(value));
        add(
                entries,
                "scenario",
                diff.scenarios(),
                Scenario::id,
                scenario -> "scenario",
                (path, value) -> FieldText.ofOther(value));
        return entries;
    }

    /// The sign that stands before the entry.
    char sign() {
        return switch (change) {
            case "added" -> '+';
            case "removed" -> '-';
            case "moved" -> '>';
            default -> '~';
        };
    }

    private static String kind(Relation relation) {
        return ValueTypes.choice(RelationKind.class).format(relation.kind());
    }

    private static <T> void add(
            List<DiffEntry> entries,
            String part,
            PartDiff<T> diff,
            Function<T, String> id,
            Function<T, String> kind,
            BiFunction<String, Object, String> text) {
        diff.added()
                .forEach(one -> entries.add(new DiffEntry("added", part, id.apply(one), kind.apply(one), List.of())));
        diff.removed()
                .forEach(one -> entries.add(new DiffEntry("removed", part, id.apply(one), kind.apply(one), List.of())));
        diff.changed().forEach(change -> {
            List<Field> fields =
                    change.fields().stream().map(field -> field(field, text)).toList();
            String word = change.isOnlyMoved() ? "moved" : "changed";
            entries.add(new DiffEntry(word, part, change.id(), kind.apply(change.after()), fields));
        });
    }

    private static Field field(FieldChange field, BiFunction<String, Object, String> text) {
        Object before = field.before();
        Object after = field.after();
        return new Field(
                field.path(),
                before == null ? "" : text.apply(field.path(), before),
                after == null ? "" : text.apply(field.path(), after));
    }
}
