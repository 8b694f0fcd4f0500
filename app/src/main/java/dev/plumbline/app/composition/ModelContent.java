package dev.plumbline.app.composition;

import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import java.nio.charset.StandardCharsets;

/// A name for what the files of a workspace say.
public final class ModelContent {

    private static final int LENGTH = 12;

    private ModelContent() {}

    /// The beginning of the SHA-256 over the paths and texts of all files: the same for the same texts wherever they
    /// lie.
    public static String name(Workspace workspace) {
        StringBuilder texts = new StringBuilder();
        workspace
                .files()
                .forEach(file -> texts.append(file.path())
                        .append('\0')
                        .append(file.sha256())
                        .append('\n'));
        return WorkspaceFile.sha256(texts.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, LENGTH);
    }
}
