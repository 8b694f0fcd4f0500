package dev.plumbline.views;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds and reads the other states of a workspace. Called on background threads.
public interface VersionSource {

    /// There are no others.
    VersionSource NONE = new VersionSource() {
        @Override
        public Listing list(Path workspace, Progress progress) {
            return new Listing(List.of(), Optional.empty());
        }

        @Override
        public Reading read(Path workspace, Version version, Progress progress) {
            return new Reading.Failed(new Problem(
                    Problem.Severity.ERROR,
                    "version.none",
                    new Problem.Place(workspace.toString(), 0, 0),
                    "There is no other state of the workspace.",
                    "Nothing can be compared with it.",
                    "Keep the workspace in git."));
        }
    };

    /// The branches, the tags and the last commits of the repository that a workspace is kept in.
    Listing list(Path workspace, Progress progress);

    /// The architecture of a version.
    Reading read(Path workspace, Version version, Progress progress);

    /// What can be chosen from.
    ///
    /// @param known the branches, then the tags, then the last commits that changed the workspace, the latest first
    /// @param obstacle why there are none, if that is so
    record Listing(List<Version.Known> known, Optional<Problem> obstacle) {

        public Listing {
            known = List.copyOf(known);
        }
    }

    /// What came of reading a version.
    sealed interface Reading {

        /// It could be read.
        record Done(Architecture architecture) implements Reading {}

        /// It could not be read.
        record Failed(Problem problem) implements Reading {}
    }
}
