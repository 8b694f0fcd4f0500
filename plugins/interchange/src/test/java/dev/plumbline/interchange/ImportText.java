package dev.plumbline.interchange;

import dev.plumbline.graphmodel.Flow;
import dev.plumbline.pluginapi.Importer.Import;

/// What an import gave, as text for golden files.
public final class ImportText {

    private ImportText() {}

    /// Everything that was read, line by line.
    public static String of(Import read) {
        StringBuilder text = new StringBuilder();
        text.append(read.architecture()).append('\n').append(read.counts()).append('\n');
        read.architecture()
                .elements()
                .values()
                .forEach(element -> text.append(String.format(
                        "%s %s \"%s\" in %s %s\n",
                        element.kind().id(), element.id(), element.name(), element.parent(), element.attributes())));
        read.architecture()
                .relations()
                .values()
                .forEach(relation -> text.append(String.format(
                        "%s: %s -> %s %s %s\n",
                        relation.id(), relation.from(), relation.to(), relation.kind(), relation.attributes())));
        for (Flow flow : read.architecture().flows().values()) {
            text.append(String.format("flow %s \"%s\" \"%s\"\n", flow.id(), flow.name(), flow.description()));
            flow.steps().forEach(step -> text.append("  ").append(step).append('\n'));
        }
        read.problems()
                .forEach(problem ->
                        text.append(String.format("%s %s %s\n", problem.code(), problem.place(), problem.what())));
        read.unresolved().forEach(reference -> text.append(reference).append('\n'));
        return text.toString();
    }
}
