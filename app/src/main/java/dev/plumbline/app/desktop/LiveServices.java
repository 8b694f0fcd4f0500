package dev.plumbline.app.desktop;

import dev.plumbline.app.live.Feeds;
import dev.plumbline.app.live.Histories;
import dev.plumbline.app.live.PlatformPlace;
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
/// @param histories what is remembered
/// @param place where the services of the sample are noted while they run
/// @param sample whether they run
record LiveServices(Feeds feeds, Histories histories, PlatformPlace place, Sample sample) {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final Duration JUST_NOW = Duration.ofMinutes(6);
    private static final int MOMENTS = 73;

    /// Watches the connections of a workspace.
    ///
    /// @param folder the workspace's folder, the same under all its names
    LiveWatch watch(Path folder, Workspace workspace, Consumer<Telemetry> told) {
        return WindowFeeds.watch(feeds, new WindowFeeds.Kept(histories, folder), workspace, told);
    }

    /// Lets the services of the sample run, and watches them.
    LiveWatch watchPlatform(Path folder, Workspace workspace, Consumer<Telemetry> told) {
        return WindowFeeds.watch(feeds.withPlatform(place), new WindowFeeds.Kept(histories, folder), workspace, told);
    }

    /// What is remembered of a workspace that is watched.
    Recording recall(Path folder, Architecture architecture, Progress progress) {
        Optional<HistoryStore> history = histories.of(folder);
        if (history.isEmpty()) {
            return Recording.NONE;
        }
        Duration length = sample == Sample.RUNS ? JUST_NOW : REMEMBERED;
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
        return sample == Sample.RUNS ? new DemoFaults(place).choices() : List.of();
    }

    /// Whether the services of the sample run while it is open.
    enum Sample {
        RUNS,
        IS_SIMULATED
    }
}
