package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes architectures as people do: in braces and on lines, in all kinds of quotes, with comments, blank lines,
/// anchors and merge keys, with and without a last line break, with either line end.
final class StyledTexts {

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private StyledTexts(Random random) {
        this.random = random;
    }

    static Map<String, String> of(Architecture architecture, Random random) {
        Map<String, String> texts = new TreeMap<>(new WorkspaceWriter().texts(architecture));
        texts.keySet().removeIf(file -> !file.startsWith("scenarios/"));
        List<Element> elements = List.copyOf(architecture.elements().values());
        int half = elements.size() / 2;
        texts.put("plumbline.yaml", main(architecture, elements.subList(0, half), random));
        texts.put("parts/more.yaml", new StyledTexts(random).elements(elements.subList(half, elements.size())));
        texts.put(
                "relations.yml",
                new StyledTexts(random)
                        .relations(architecture.relations().values().stream().toList()));
        return texts;
    }

    private static String main(Architecture architecture, List<Element> elements, Random random) {
        StyledTexts texts = new StyledTexts(random);
        if (random.nextInt(4) == 0) {
            texts.text.append('\uFEFF');
        }
        texts.text
                .append("plumbline: 1 # the version\nname: ")
                .append(YamlFormat.scalar(architecture.name()))
                .append('\n');
        if (!architecture.flows().isEmpty()) {
            texts.text.append("flows:\n");
            for (Flow flow : architecture.flows().values()) {
                texts.text.append(FlowText.flow(flow));
            }
        }
        return texts.elements(elements);
    }

    private String elements(List<Element> elements) {
        text.append("x-common: &common {technology: Java 25, tags: [merged], retention: 3d}\n");
        text.append("elements:\n");
        int indent = random.nextInt(1, 5);
        for (Element element : elements) {
            comment(indent);
            text.append(" ".repeat(indent)).append(YamlFormat.key(element.id()).strip());
            List<Entry> entries = new ArrayList<>();
            entries.add(new Entry("kind", quoted(element.kind().id())));
            if (random.nextInt(6) == 0) {
                entries.add(new Entry("<<", "*common"));
            }
            if (!element.name().equals(element.id()) || random.nextInt(4) == 0) {
                entries.add(new Entry("name", quoted(element.name())));
            }
            if (element.parent() != null) {
                entries.add(new Entry("parent", quoted(element.parent())));
            }
            String anchor = random.nextInt(9) == 0 ? " &e" + text.length() : "";
            text.append(anchor);
            value(entries, element.attributes(), ElementAttributes.all(), indent, random.nextInt(1, 4));
        }
        return finished();
    }

    private String relations(List<Relation> relations) {
        text.append("# what calls what\nrelations:\n");
        int indent = random.nextInt(3);
        for (Relation relation : relations) {
            comment(indent);
            List<Entry> entries = new ArrayList<>();
            entries.add(new Entry("id", quoted(relation.id())));
            entries.add(new Entry("from", quoted(relation.from())));
            entries.add(new Entry("to", quoted(relation.to())));
            entries.add(new Entry("kind", RelationReader.text(relation.kind())));
            if (random.nextInt(4) == 0) {
                entries.add(entries.removeFirst());
            }
            text.append(" ".repeat(indent)).append('-');
            value(entries, relation.attributes(), RelationAttributes.all(), indent, -2);
        }
        return finished();
    }

    /// @param step how far lines are indented; negative for a mapping that begins behind a dash
    private void value(List<Entry> own, Attributes attributes, AttributeType.Fields fields, int indent, int step) {
        boolean braces = random.nextInt(2) == 0;
        boolean manyLines = random.nextInt(5) == 0;
        List<Entry> entries = new ArrayList<>(own);
        for (Attribute<?> field : fields.fields()) {
            Object value = attributes.value(field.key());
            if (value != null) {
                entries.add(new Entry(field.key(), styled(field.type(), value, indent + Math.abs(step), braces)));
            }
        }
        entries.add(new Entry("x-note", "kept"));
        if (random.nextBoolean()) {
            entries.removeLast();
        }
        if (braces) {
            text.append(' ')
                    .append(inBraces(entries, manyLines ? indent + 4 : 0))
                    .append(endOfLine());
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            String lead = i == 0 && step < 0 ? " " : (i == 0 ? "\n" : "") + " ".repeat(indent + Math.abs(step));
            Entry entry = entries.get(i);
            text.append(lead).append(entry.key).append(entry.value.startsWith("\n") ? ":" : ": ");
            text.append(entry.value).append(entry.value.contains("\n") ? "\n" : endOfLine());
        }
    }

    private String inBraces(List<Entry> entries, int column) {
        StringBuilder braces = new StringBuilder("{");
        for (int i = 0; i < entries.size(); i++) {
            boolean last = i == entries.size() - 1;
            braces.append(column > 0 ? "\n" + " ".repeat(column) : i > 0 ? " " : "");
            braces.append(entries.get(i).key).append(": ").append(entries.get(i).value);
            braces.append(last && random.nextInt(4) > 0 ? "" : ",");
            braces.append(column > 0 && random.nextInt(4) == 0 ? " # why" : "");
        }
        boolean commented = braces.lastIndexOf("#") > braces.lastIndexOf("\n");
        return braces.append(column > 0 && commented ? "\n" + " ".repeat(column) : "")
                .append('}')
                .toString();
    }

    private String styled(AttributeType<?> type, Object value, int column, boolean braces) {
        if (braces || random.nextInt(3) == 0) {
            return type instanceof AttributeType.Scalar<?> scalar
                    ? quoted(plain(scalar.value(), value))
                    : YamlFormat.value(type, value);
        }
        String line = "\n" + " ".repeat(column + random.nextInt(1, 3));
        return switch (type) {
            case AttributeType.Scalar<?> scalar -> quoted(plain(scalar.value(), value));
            case AttributeType.Listing<?> list -> {
                StringBuilder items = new StringBuilder();
                ((List<?>) value)
                        .forEach(item ->
                                items.append(line).append("- ").append(YamlFormat.scalar(list.element(), item)));
                yield items.isEmpty() ? "[]" : items.toString();
            }
            case AttributeType.Fields group -> {
                StringBuilder lines = new StringBuilder();
                YamlFormat.fields((Attributes) value, group)
                        .forEach(field -> lines.append(line).append(field));
                yield lines.toString();
            }
            case AttributeType.Properties other -> {
                StringBuilder lines = new StringBuilder();
                ((SortedMap<?, ?>) value)
                        .forEach((key, one) -> lines.append(line)
                                .append(YamlFormat.key((String) key))
                                .append(YamlFormat.scalar((String) one)));
                yield lines.toString();
            }
        };
    }

    @SuppressWarnings("unchecked") // the metamodel gives each value its own type
    private static <T> String plain(ValueType<T> type, Object value) {
        return type.format((T) value);
    }

    private String quoted(String value) {
        return switch (random.nextInt(5)) {
            case 0 -> "'" + value.replace("'", "''") + "'";
            case 1 -> QuotedText.quoted(value);
            default -> YamlFormat.scalar(value);
        };
    }

    private void comment(int indent) {
        switch (random.nextInt(6)) {
            case 0 -> text.append(" ".repeat(indent)).append("# a comment: {not, yaml}\n");
            case 1 -> text.append('\n');
            default -> {}
        }
    }

    private String endOfLine() {
        return random.nextInt(6) == 0 ? "  # trailing, comment\n" : "\n";
    }

    private String finished() {
        String finished = text.toString();
        if (random.nextInt(3) == 0) {
            finished = finished.stripTrailing();
        }
        return random.nextInt(3) == 0 ? finished.replace("\n", "\r\n") : finished;
    }

    private record Entry(String key, String value) {}
}
