package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.LiveWatch;
import dev.plumbline.views.Telemetry;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.bridge.BackgroundTask;
import dev.plumbline.views.bridge.FxBridge;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Watches the running services of the open workspace, and brings what they tell to the JavaFX thread: of what comes
/// faster than it is shown, the latest.
final class LiveWatching {

    private final FxBridge bridge;
    private final WorkbenchServices services;
    private final Consumer<Telemetry> told;
    private LiveWatch watch = LiveWatch.NONE;
    private @Nullable Inbox inbox;

    /// @param told told on the JavaFX thread
    LiveWatching(FxBridge bridge, WorkbenchServices services, Consumer<Telemetry> told) {
        this.bridge = bridge;
        this.services = services;
        this.told = told;
    }

    /// Begins with a workspace that was just opened.
    void begin(WorkspaceSource from, Workspace snapshot) {
        Inbox box = new Inbox();
        inbox = box;
        bridge.submitWhenIdle(new Starting(from, snapshot, box));
    }

    /// The workspace has another snapshot.
    void follow(Workspace snapshot) {
        watch.follow(snapshot);
    }

    /// Connects, where people had to allow it first.
    void allow() {
        watch.allow();
    }

    /// Stops. What was told last is still written, in the background, as are files that are saved.
    void end() {
        inbox = null;
        LiveWatch ended = watch;
        watch = LiveWatch.NONE;
        bridge.enqueue(new Ending(ended));
    }

    private void show(Inbox from) {
        Telemetry latest = from.latest.getAndSet(null);
        if (inbox == from && latest != null) {
            told.accept(latest);
        }
    }

    /// Where the latest waits for the JavaFX thread.
    private final class Inbox {

        private final AtomicReference<@Nullable Telemetry> latest = new AtomicReference<>();

        void put(Telemetry telemetry) {
            if (latest.getAndSet(telemetry) == null) {
                bridge.later(() -> show(this));
            }
        }
    }

    private final class Starting implements BackgroundTask<LiveWatch> {

        private final WorkspaceSource from;
        private final Workspace snapshot;
        private final Inbox box;

        Starting(WorkspaceSource from, Workspace snapshot, Inbox box) {
            this.from = from;
            this.snapshot = snapshot;
            this.box = box;
        }

        @Override
        public String key() {
            return "watch";
        }

        @Override
        public String name() {
            return "Connecting to running services";
        }

        @Override
        public LiveWatch process(Progress progress) {
            return services.watch(from, snapshot, box::put);
        }

        @Override
        public void apply(LiveWatch result) {
            if (inbox == box) {
                watch = result;
            } else {
                bridge.enqueue(new Ending(result));
            }
        }

        @Override
        public void dropped(LiveWatch result) {
            result.close();
        }
    }

    private record Ending(LiveWatch ended) implements BackgroundTask<Boolean> {

        @Override
        public String key() {
            return "end-watch";
        }

        @Override
        public String name() {
            return "Ending connections";
        }

        @Override
        public Boolean process(Progress progress) {
            ended.close();
            return true;
        }

        @Override
        public void apply(Boolean done) {}
    }
}
