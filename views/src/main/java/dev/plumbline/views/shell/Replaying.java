package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Recording;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.bridge.BackgroundTask;
import dev.plumbline.views.bridge.FxBridge;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks running services in the background what they remember of the open workspace.
final class Replaying {
    private final FxBridge bridge;
    private final WorkbenchServices services;
    private Optional<Asked> asked = Optional.empty();

    Replaying(FxBridge bridge, WorkbenchServices services) {
        this.bridge = bridge;
        this.services = services;
    }

    /// Begins with a workspace that was just opened.
    void begin(WorkspaceSource from, Workspace snapshot) {
        asked = Optional.of(new Asked(from, snapshot));
    }

    /// Asks; the answer is told on the JavaFX thread.
    void recall(Consumer<Recording> done) {
        asked.ifPresent(about -> bridge.submit(new Recalling(about, done)));
    }

    /// What was remembered of a workspace that is closed meanwhile is of no use.
    private void answer(Asked about, Recording recording, Consumer<Recording> done) {
        if (asked.filter(about::equals).isPresent()) {
            done.accept(recording);
        }
    }

    private record Asked(WorkspaceSource from, Workspace snapshot) {}

    private final class Recalling implements BackgroundTask<Recording> {
        private final Asked about;
        private final Consumer<Recording> done;

        Recalling(Asked about, Consumer<Recording> done) {
            this.about = about;
            this.done = done;
        }

        @Override
        public String key() {
            return "recall";
        }

        @Override
        public String name() {
            return "Pulling earlier telemetry";
        }

        @Override
        public Recording process(Progress progress) {
            return services.recall(about.from, about.snapshot, progress);
        }

        @Override
        public void apply(Recording result) {
            answer(about, result, done);
        }

        @Override
        public void failed() {
            answer(about, Recording.NONE, done);
        }

        @Override
        public void cancelled() {
            answer(about, Recording.NONE, done);
        }
    }
}
