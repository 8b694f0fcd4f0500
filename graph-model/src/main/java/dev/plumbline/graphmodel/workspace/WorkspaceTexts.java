package dev.plumbline.graphmodel.workspace;

import java.util.List;
import java.util.TreeMap;

/// The texts of a workspace while edits are applied to them. A file of views that they leave nothing in is gone.
final class WorkspaceTexts {

    private final Workspace workspace;
    private final TreeMap<String, String> changed = new TreeMap<>();

    private WorkspaceTexts(Workspace workspace) {
        this.workspace = workspace;
    }

    static WorkspaceTexts of(Workspace workspace) {
        return new WorkspaceTexts(workspace);
    }

    WorkspaceTexts apply(List<TextEdit> edits) {
        for (TextEdit edit : edits) {
            String before = changed.get(edit.file());
            if (before == null) {
                before = workspace.file(edit.file()).map(WorkspaceFile::text).orElse("");
            }
            String after = edit.applyTo(before)
                    .orElseThrow(() -> new IllegalArgumentException("The edit does not fit " + edit.file()));
            changed.put(edit.file(), after);
        }
        return this;
    }

    Workspace read() {
        Workspace read = changed.isEmpty() ? workspace : workspace.withTexts(changed);
        for (String file : changed.keySet()) {
            if (changed.get(file).isEmpty() && ViewPaths.isView(workspace, file)) {
                read = read.without(file);
            }
        }
        return read;
    }
}
