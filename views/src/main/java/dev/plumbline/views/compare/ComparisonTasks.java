package dev.plumbline.views.compare;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Version;
import dev.plumbline.views.VersionSource;
import dev.plumbline.views.bridge.BackgroundTask;
import dev.plumbline.views.bridge.FxBridge;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// What a comparison does in the background; the latest wish wins.
final class ComparisonTasks {

    private final FxBridge bridge;
    private final VersionSource versions;
    private final Outcomes outcomes;
    private long session;
    private long look;

    ComparisonTasks(FxBridge bridge, VersionSource versions, Outcomes outcomes) {
        this.bridge = bridge;
        this.versions = versions;
        this.outcomes = outcomes;
    }

    /// Looks up what can be compared with.
    void list(Path workspace, Consumer<VersionSource.Listing> listed) {
        bridge.submit(new Task<VersionSource.Listing>("version", "Looking for revisions") {
            @Override
            public VersionSource.Listing process(Progress progress) {
                return versions.list(workspace, progress);
            }

            @Override
            void taken(VersionSource.Listing listing) {
                listed.accept(listing);
            }
        });
    }

    /// Reads a version.
    void read(Path workspace, Version version, Consumer<State> read) {
        bridge.submit(new Task<VersionSource.Reading>("version", "Reading " + version.label()) {
            @Override
            public VersionSource.Reading process(Progress progress) {
                return versions.read(workspace, version, progress);
            }

            @Override
            void taken(VersionSource.Reading reading) {
                switch (reading) {
                    case VersionSource.Reading.Done done ->
                        read.accept(new State.Kept(version.label(), done.architecture()));
                    case VersionSource.Reading.Failed failed ->
                        outcomes.failed().accept(failed.problem());
                }
            }
        });
    }

    /// Finds out what is seen of a snapshot. What is seen as it is now needs no time.
    void look(Sight sight, Workspace snapshot, OpenedArchitecture present) {
        long wanted = ++look;
        if (sight instanceof Sight.Present now) {
            now.of(snapshot, present).ifPresent(outcomes.seen());
            return;
        }
        bridge.submit(new Task<Optional<Sight.Seen>>("standpoint", "Comparing") {
            @Override
            public Optional<Sight.Seen> process(Progress progress) {
                return sight.of(snapshot, present);
            }

            @Override
            void taken(Optional<Sight.Seen> found) {
                if (wanted == look) {
                    found.ifPresentOrElse(outcomes.seen(), outcomes.gone());
                }
            }

            @Override
            public void cancelled() {
                outcomes.gone().run();
            }

            @Override
            public void failed() {
                outcomes.gone().run();
            }
        });
    }

    /// Drops what is under way.
    void cancel() {
        session++;
    }

    /// A task whose result counts only for the workspace that it was begun for.
    private abstract class Task<T> implements BackgroundTask<T> {

        private final String key;
        private final String name;
        private final long begun = session;

        Task(String key, String name) {
            this.key = key;
            this.name = name;
        }

        abstract void taken(T result);

        @Override
        public String key() {
            return key;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void apply(T result) {
            if (begun == session) {
                taken(result);
            }
        }
    }

    /// Who is told what came of it.
    ///
    /// @param seen told what is seen
    /// @param failed told why a version could not be read
    /// @param gone told that there is nothing to see any more
    record Outcomes(Consumer<Sight.Seen> seen, Consumer<Problem> failed, Runnable gone) {}
}
