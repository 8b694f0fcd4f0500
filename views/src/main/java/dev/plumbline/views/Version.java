package dev.plumbline.views;

import java.nio.file.Path;
import java.time.Instant;

/// Another state of a workspace, which it can be compared with.
public sealed interface Version {

    /// What people call it.
    String label();

    /// A state that git keeps.
    ///
    /// @param name a branch, a tag, a commit's id, or what leads on from them as in `HEAD~3`
    /// @param label what people call it
    record Revision(String name, String label) implements Version {}

    /// The workspace in another folder.
    record Folder(Path path) implements Version {

        @Override
        public String label() {
            Path last = path.getFileName();
            return last == null ? path.toString() : last.toString();
        }
    }

    /// A commit, under the name that git knows it by.
    ///
    /// @param name the branch or tag; the commit's id for one without
    /// @param kind what the name names
    /// @param commit the id of the commit
    /// @param subject the first line of its message
    /// @param author who wrote it
    /// @param time when it was made
    record Known(String name, Kind kind, String commit, String subject, String author, Instant time) {

        private static final int SHORT = 8;

        /// The first digits of the commit's id.
        public String shortCommit() {
            return commit.substring(0, Math.min(SHORT, commit.length()));
        }
    }

    /// What a name names.
    enum Kind {
        BRANCH,
        REMOTE_BRANCH,
        TAG,
        COMMIT
    }
}
