package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry that is to be added to a file, in both styles.
///
/// @param section the root key that it belongs under
/// @param key its key with the separator; empty for an item of a sequence
/// @param inBraces its value on one line
/// @param lines its value on lines
record NewEntry(String section, String key, String inBraces, List<String> lines) {

    private static final int STEP = 2;

    static NewEntry of(Element element) {
        List<String> fields = YamlFormat.elementFields(element);
        return new NewEntry("elements", YamlFormat.key(element.id()), YamlFormat.braces(fields), fields);
    }

    static NewEntry of(Relation relation) {
        List<String> fields = new ArrayList<>();
        fields.add("id: " + YamlFormat.scalar(relation.id()));
        fields.add("from: " + YamlFormat.scalar(relation.from()));
        fields.add("to: " + YamlFormat.scalar(relation.to()));
        fields.add("kind: " + RelationReader.text(relation.kind()));
        RelationAttributes.all()
                .fields()
                .forEach(field -> relation.get(field)
                        .ifPresent(value -> fields.add(YamlFormat.key(field.key()) + YamlFormat.value(field, value))));
        return new NewEntry("relations", "", YamlFormat.braces(fields), fields);
    }

    static NewEntry of(Flow flow) {
        List<String> lines = FlowText.flow(flow)
                .lines()
                .skip(1)
                .map(line -> line.substring(4))
                .toList();
        List<String> fields = new ArrayList<>(lines.stream()
                .filter(line -> !line.startsWith(" ") && !line.startsWith("steps:"))
                .toList());
        List<String> steps = flow.steps().stream().map(FlowText::step).toList();
        fields.add("steps: [" + String.join(", ", steps) + "]");
        return new NewEntry("flows", YamlFormat.key(flow.id()), YamlFormat.braces(fields), lines);
    }

    boolean isItem() {
        return key.isEmpty();
    }

    /// The entry in the style of the one that it is written after: on one line, or with each of its fields on one.
    ///
    /// @param like the value of the other entry
    /// @param column where the other entry begins
    List<String> beside(@Nullable YamlNode like, int column, TextLines text) {
        if (!(like instanceof YamlMapping mapping)
                || mapping.flow()
                || mapping.entries().isEmpty()) {
            return List.of((isItem() ? "- " : "") + oneLine());
        }
        int step = text.column(mapping.entries().getFirst().start()) - column;
        return onLines(Math.max(step, STEP));
    }

    /// The entry on one line.
    String oneLine() {
        return key + inBraces;
    }

    /// The entry with each of its fields on a line.
    ///
    /// @param step by how much the fields are indented
    List<String> onLines(int step) {
        List<String> all = new ArrayList<>();
        if (!isItem()) {
            all.add(key.strip());
        }
        for (String line : lines) {
            boolean first = all.isEmpty();
            all.add(first ? "-" + " ".repeat(step - 1) + line : " ".repeat(step) + line);
        }
        return all;
    }
}
