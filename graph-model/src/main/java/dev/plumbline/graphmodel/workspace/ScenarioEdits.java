package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Scenario;
import java.util.List;
import java.util.Optional;

/// Adds scenarios as files of their own beside the others, and takes their texts away.
final class ScenarioEdits {

    private static final String FOLDER = "scenarios/";

    private final Workspace workspace;

    ScenarioEdits(Workspace workspace) {
        this.workspace = workspace;
    }

    List<TextEdit> add(Scenario scenario) {
        return List.of(new TextEdit(freeFile(scenario.id()), 0, "", ScenarioText.file(scenario)));
    }

    /// The lines of the scenario go, and comments before and behind them stay. Nothing is left of a file without
    /// comments.
    List<TextEdit> remove(String id) {
        SourceSpan span = workspace.index().scenario(id).orElseThrow();
        SourceText source = workspace.file(span.file()).orElseThrow().source();
        TextLines lines = new TextLines(source.text());
        String behind =
                source.text().substring(span.end(), lines.end(span.end())).strip();
        boolean hasLines = lines.isFirstOnLine(span.start()) && (behind.isEmpty() || behind.startsWith("#"));
        Replacement removal =
                hasLines ? lines.withoutLines(span.start(), span.end()) : new Replacement(span.start(), span.end(), "");
        return List.of(Leftovers.removed(source, removal).in(span.file(), source.text()));
    }

    private String freeFile(String id) {
        String folder = folder();
        String name = id + ".yaml";
        for (int i = 2; !isFree(folder, name); i++) {
            name = id + "-" + i + ".yaml";
        }
        return folder + name;
    }

    private boolean isFree(String folder, String name) {
        Optional<WorkspaceFile> known = workspace.file(folder + name);
        return WorkspaceFolder.isRead(name)
                && !name.endsWith(ViewPaths.LAYOUT)
                && (known.isEmpty() || known.get().text().isEmpty());
    }

    private String folder() {
        return workspace.architecture().scenarios().keySet().stream()
                .flatMap(id -> workspace.index().scenario(id).stream())
                .map(SourceSpan::file)
                .map(file -> file.substring(0, file.lastIndexOf('/') + 1))
                .findFirst()
                .orElse(FOLDER);
    }
}
