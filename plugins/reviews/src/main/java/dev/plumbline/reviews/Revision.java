package dev.plumbline.reviews;

import java.time.Instant;

/// The state of a repository at a commit, under the name that somebody asked for it by.
///
/// @param name how it was asked for: `main`, `v1.2`, `HEAD~3`, or the commit's id
/// @param kind what the name names
/// @param commit the id of the commit, 40 hexadecimal digits
/// @param time when the commit was made
/// @param author who wrote it
/// @param title the first line of its message
public record Revision(String name, Kind kind, String commit, Instant time, String author, String title) {

    private static final int SHORT = 8;

    /// The first digits of the commit's id.
    public String shortCommit() {
        return commit.substring(0, SHORT);
    }

    /// What a name of a revision names.
    public enum Kind {
        BRANCH,
        /// A branch of another repository, as it was when it was last fetched.
        REMOTE_BRANCH,
        TAG,
        COMMIT
    }
}
