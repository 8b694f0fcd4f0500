package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.ArchitectureDiff;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What changed, as text, JSON, Markdown or one HTML file.
record DiffReport(DiffSide base, DiffSide head, ArchitectureDiff diff, List<DiffEntry> entries) {

    static DiffReport of(DiffSide base, DiffSide head) {
        ArchitectureDiff diff = ArchitectureDiff.between(base.architecture(), head.architecture());
        return new DiffReport(base, head, diff, DiffEntry.of(diff));
    }

    String summary() {
        return entries.isEmpty()
                ? "No difference between " + base.label() + " and " + head.label() + "."
                : diff.added() + " added, " + diff.removed() + " removed, " + diff.changed() + " changed between "
                        + base.label() + " and " + head.label() + ".";
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (DiffEntry entry : entries) {
            text.append(entry.sign())
                    .append(' ')
                    .append(entry.kind())
                    .append(' ')
                    .append(entry.id())
                    .append('\n');
            entry.fields()
                    .forEach(field -> text.append("    ")
                            .append(field.path())
                            .append(": ")
                            .append(shown(field.before()))
                            .append(" -> ")
                            .append(shown(field.after()))
                            .append('\n'));
        }
        return text.append(summary()).append('\n').toString();
    }

    String json() {
        JsonReport report = JsonReport.of("diff");
        report.summary()
                .put("base", base.label())
                .put("head", head.label())
                .put("added", diff.added())
                .put("removed", diff.removed())
                .put("changed", diff.changed());
        ArrayNode changes = report.root().putArray("changes");
        for (DiffEntry entry : entries) {
            ObjectNode node = changes.addObject()
                    .put("change", entry.change())
                    .put("part", entry.part())
                    .put("id", entry.id())
                    .put("kind", entry.kind());
            ArrayNode fields = node.putArray("fields");
            entry.fields()
                    .forEach(field -> fields.addObject()
                            .put("path", field.path())
                            .put("before", field.before())
                            .put("after", field.after()));
        }
        return report.text();
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# What changed\n\n")
                .append(Markup.markdown(summary()))
                .append('\n');
        if (!entries.isEmpty()) {
            text.append("\n| Change | Kind | Id | Fields |\n|---|---|---|---|\n");
        }
        for (DiffEntry entry : entries) {
            List<String> fields = entry.fields().stream()
                    .map(field -> "`" + field.path() + "`: " + Markup.markdown(shown(field.before())) + " → "
                            + Markup.markdown(shown(field.after())))
                    .toList();
            text.append("| ")
                    .append(entry.change())
                    .append(" | ")
                    .append(entry.kind())
                    .append(" | `")
                    .append(entry.id())
                    .append("` | ")
                    .append(String.join("<br>", fields))
                    .append(" |\n");
        }
        return text.toString();
    }

    static String shown(String value) {
        return value.isEmpty() ? "(none)" : value;
    }
}
