package dev.plumbline.views;

import java.nio.file.Path;

/// What can be opened in the window.
public sealed interface WorkspaceSource {

    /// The name for people.
    String name();

    /// A workspace folder.
    record Folder(Path path) implements WorkspaceSource {
        @Override
        public String name() {
            Path last = path.getFileName();
            return last == null ? path.toString() : last.toString();
        }
    }

    /// The sample that comes with the program.
    record Sample() implements WorkspaceSource {
        @Override
        public String name() {
            return "sample";
        }
    }
}
