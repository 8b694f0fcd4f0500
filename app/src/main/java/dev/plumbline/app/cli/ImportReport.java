package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.Importer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/// What was read from another tool's model.
///
/// @param source what was read
/// @param folder the workspace that was written, if one was
/// @param read what is in it
record ImportReport(Path source, @Nullable Path folder, Importer.Import read) implements Report {

    private static final int SHOWN = 10;

    @Override
    public String text() {
        String counts = read.counts().entrySet().stream()
                .map(entry -> entry.getValue() + " " + words(entry.getKey()))
                .collect(Collectors.joining(", "));
        return source + ": " + counts + ", " + read.problems().size() + " warnings, "
                + read.unresolved().size() + " unresolved references" + unresolved()
                + (folder == null ? "" : "\nwrote the workspace " + folder + written());
    }

    private String unresolved() {
        List<Importer.Unresolved> all = read.unresolved();
        StringBuilder lines = new StringBuilder();
        for (Importer.Unresolved reference : all.subList(0, Math.min(SHOWN, all.size()))) {
            lines.append("\nunresolved: ")
                    .append(ShownText.shortened(reference.from()))
                    .append(" -> ")
                    .append(ShownText.shortened(reference.to()))
                    .append(" (")
                    .append(reference.where())
                    .append(')');
        }
        if (all.size() > SHOWN) {
            lines.append("\nand ").append(all.size() - SHOWN).append(" more; --json lists all");
        }
        return lines.toString();
    }

    private static String words(String name) {
        return name.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private String written() {
        int environments = read.counts().getOrDefault("environments", 0);
        return ": " + read.architecture().elements().size() + " elements"
                + (environments == 0 ? "" : " with the environments")
                + ", " + read.architecture().relations().size() + " relations";
    }

    @Override
    public JsonReport json() {
        JsonReport report = JsonReport.of("import");
        read.counts().forEach((name, count) -> report.summary().put(name, count));
        report.summary()
                .put("warnings", read.problems().size())
                .put("unresolved", read.unresolved().size());
        ArrayNode unresolved = report.root().putArray("unresolved");
        read.unresolved()
                .forEach(reference -> unresolved
                        .addObject()
                        .put("from", reference.from())
                        .put("to", reference.to())
                        .put("where", reference.where()));
        report.problems(read.problems());
        return report;
    }
}
