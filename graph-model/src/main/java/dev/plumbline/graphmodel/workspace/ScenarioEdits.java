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

    /// The text of a file that holds the scenario alone goes with its comments; the file stays, and is empty.
    List<TextEdit> remove(String id) {
        SourceSpan span = workspace.index().scenario(id).orElseThrow();
        String text = workspace.file(span.file()).orElseThrow().text();
        boolean isAlone = scenariosIn(span.file()) == 1 && !text.contains("\n---");
        int start = isAlone ? 0 : span.start();
        int end = isAlone ? text.length() : span.end();
        return List.of(new TextEdit(span.file(), start, text.substring(start, end), ""));
    }

    private long scenariosIn(String file) {
        return workspace.architecture().scenarios().keySet().stream()
                .flatMap(id -> workspace.index().scenario(id).stream())
                .filter(span -> span.file().equals(file))
                .count();
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
