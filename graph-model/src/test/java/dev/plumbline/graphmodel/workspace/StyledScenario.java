package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Writes scenarios as people do: in braces and on lines, in all kinds of quotes, with comments and blank lines, in
/// another order, with either line end and with or without a last line break.
final class StyledScenario {

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int comments;

    private StyledScenario(Random random) {
        this.random = random;
    }

    static String of(Scenario scenario, Random random) {
        String plain = ScenarioText.file(scenario);
        YamlMapping root = (YamlMapping) new YamlParser(ReadLimits.standard())
                .parse(new SourceText("s.yaml", plain))
                .roots()
                .getFirst();
        StyledScenario styled = new StyledScenario(random);
        styled.root(root);
        String finished = styled.text.toString();
        finished = random.nextInt(3) == 0 ? finished.stripTrailing() : finished;
        return random.nextInt(4) == 0 ? finished.replace("\n", "\r\n") : finished;
    }

    private void root(YamlMapping root) {
        if (random.nextInt(6) == 0) {
            text.append('\uFEFF');
        }
        line(0);
        List<YamlEntry> entries = new ArrayList<>(root.entries());
        if (random.nextInt(5) == 0) {
            entries.add(entries.remove(random.nextInt(entries.size())));
        }
        for (YamlEntry entry : entries) {
            key(entry, 0);
            line(0);
        }
        if (random.nextInt(3) == 0) {
            text.append("x-owner: ").append(quoted("kept")).append(end());
        }
    }

    /// An entry on lines of its own, its key at a column.
    private void key(YamlEntry entry, int column) {
        text.append(" ".repeat(column)).append(YamlFormat.key(entry.keyText()).strip());
        value(entry.value(), column);
    }

    private void value(YamlNode node, int column) {
        if (node instanceof YamlSequence list && !list.items().isEmpty() && random.nextInt(3) > 0) {
            text.append(end());
            int indent = column + random.nextInt(column == 0 ? 0 : 1, 4);
            for (YamlNode item : list.items()) {
                line(indent);
                item(item, indent);
            }
        } else if (node instanceof YamlMapping mapping && random.nextInt(2) == 0) {
            text.append(end());
            int indent = column + random.nextInt(1, 4);
            for (YamlEntry entry : mapping.entries()) {
                key(entry, indent);
            }
        } else {
            text.append(' ').append(flow(node)).append(end());
        }
    }

    private void item(YamlNode node, int indent) {
        text.append(" ".repeat(indent)).append('-');
        if (node instanceof YamlMapping mapping && random.nextInt(2) == 0) {
            int step = random.nextInt(1, 4);
            text.append(" ".repeat(step));
            for (YamlEntry entry : mapping.entries()) {
                boolean isFirst = entry.equals(mapping.entries().getFirst());
                int column = indent + 1 + step;
                text.append(isFirst ? "" : " ".repeat(column))
                        .append(YamlFormat.key(entry.keyText()).strip());
                value(entry.value(), column);
            }
        } else {
            text.append(' ').append(flow(node)).append(end());
        }
    }

    private String flow(YamlNode node) {
        return switch (node) {
            case YamlMapping mapping -> {
                List<String> fields = new ArrayList<>();
                mapping.entries().forEach(entry -> fields.add(YamlFormat.key(entry.keyText()) + flow(entry.value())));
                yield "{" + String.join(random.nextInt(4) == 0 ? " ,  " : ", ", fields)
                        + (random.nextInt(6) == 0 ? " , }" : "}");
            }
            case YamlSequence list -> {
                List<String> items = list.items().stream().map(this::flow).toList();
                yield "[" + String.join(", ", items) + "]";
            }
            case YamlScalar scalar -> quoted(scalar.value());
            case YamlNode.YamlAlias alias -> throw new IllegalStateException("There are no aliases");
        };
    }

    private String quoted(String value) {
        return switch (random.nextInt(6)) {
            case 0 -> "'" + value.replace("'", "''") + "'";
            case 1 -> QuotedText.quoted(value);
            default -> PlainText.isPlain(value) ? value : QuotedText.quoted(value);
        };
    }

    private void line(int column) {
        switch (random.nextInt(5)) {
            case 0 ->
                text.append(" ".repeat(column))
                        .append("# comment ")
                        .append(++comments)
                        .append("\n");
            case 1 -> text.append('\n');
            default -> {}
        }
    }

    private String end() {
        return random.nextInt(6) == 0 ? "  # note, {" + ++comments + "}\n" : "\n";
    }
}
