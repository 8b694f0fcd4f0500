package dev.plumbline.app.desktop;

import dev.plumbline.app.live.Feeds;
import dev.plumbline.app.live.LiveMemory;
import dev.plumbline.connectors.history.HistoryStore;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Recording;
import dev.plumbline.pluginapi.TimeSpan;
import dev.plumbline.views.Choice;
import dev.plumbline.views.LiveWatch;
import dev.plumbline.views.Telemetry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What windows learn of running services, and what is remembered of them.
///
/// @param feeds makes connections
/// @param memory what is noted of them
/// @param reach what is watched
record LiveServices(Feeds feeds, LiveMemory memory, Reach reach) {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final Duration JUST_NOW = Duration.ofMinutes(6);
    private static final int MOMENTS = 73;

    /// Watches the connections of a workspace, unless the network is refused.
    ///
    /// @param folder the workspace's folder, the same under all its names
    LiveWatch watch(Path folder, Workspace workspace, Consumer<Telemetry> told) {
        return reach == Reach.NOTHING ? LiveWatch.NONE : watch(feeds, folder, workspace, told);
    }

    /// Watches the sample; only where its services run is there something to watch.
    LiveWatch watchSample(Path folder, Workspace workspace, Consumer<Telemetry> told) {
        return runsSample() ? watch(feeds.withPlatform(memory.platform()), folder, workspace, told) : LiveWatch.NONE;
    }

    private LiveWatch watch(Feeds asked, Path folder, Workspace workspace, Consumer<Telemetry> told) {
        return WindowFeeds.watch(
                asked, new WindowFeeds.Kept(memory.histories(), memory.allowed(), folder), workspace, told);
    }

    /// Whether the services of the sample run while it is open; else its telemetry is simulated.
    boolean runsSample() {
        return reach == Reach.SAMPLE_TOO;
    }

    /// What is remembered of a workspace that is watched.
    Recording recall(Path folder, Architecture architecture, Progress progress) {
        Optional<HistoryStore> history = memory.histories().of(folder);
        if (history.isEmpty()) {
            return Recording.NONE;
        }
        Duration length = runsSample() ? JUST_NOW : REMEMBERED;
        try {
            history.get().flush();
            TimeSpan span = TimeSpan.before(feeds.clock().instant(), length, MOMENTS);
            return history.get().recall(span, progress).of(architecture);
        } catch (ConnectorException unreadable) {
            return new Recording(List.of(), List.of(unreadable.getMessage() + " " + unreadable.remedy()));
        }
    }

    /// What people can let go wrong in the services of the sample.
    List<Choice> faults() {
        return runsSample() ? new DemoFaults(memory.platform()).choices() : List.of();
    }

    /// What is watched.
    enum Reach {
        /// The connections of workspaces.
        CONNECTIONS,
        /// These, and the services of the sample, which run.
        SAMPLE_TOO,
        /// Nothing, as the network is refused.
        NOTHING
    }
}
