package dev.plumbline.app.desktop;

import dev.plumbline.app.live.Feeds;
import dev.plumbline.app.live.Histories;
import dev.plumbline.connectors.drift.DriftFinder;
import dev.plumbline.connectors.history.HistoryStore;
import dev.plumbline.connectors.live.LiveFeed;
import dev.plumbline.connectors.live.Source;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.telemetry.LiveState;
import dev.plumbline.pluginapi.telemetry.Mapped;
import dev.plumbline.views.LiveWatch;
import dev.plumbline.views.Telemetry;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Watches what the connections of one workspace tell, and brings it to the parts of the workspace's model.
///
/// When the file of the connections changes, they are made anew; else only what is told is looked at again.
final class WindowFeeds implements LiveWatch {

    private final Feeds feeds;
    private final Kept kept;
    private final Consumer<Telemetry> told;
    private final AtomicReference<Workspace> present;
    private LiveFeed feed;
    private volatile List<Problem> problems = List.of();
    private boolean isClosed;

    private WindowFeeds(Feeds feeds, Kept kept, Workspace workspace, Consumer<Telemetry> told) {
        this.feeds = feeds;
        this.kept = kept;
        this.told = told;
        this.present = new AtomicReference<>(workspace);
        this.feed = start(workspace);
    }

    /// Watches the connections of a workspace.
    ///
    /// @param kept where answers are kept
    static LiveWatch watch(Feeds feeds, Kept kept, Workspace workspace, Consumer<Telemetry> told) {
        return new WindowFeeds(feeds, kept, workspace, told);
    }

    private LiveFeed start(Workspace workspace) {
        Feeds.Opened opened = feeds.open(workspace);
        problems = opened.problems();
        return LiveFeed.start(
                opened.sources().isEmpty() ? List.of() : kept.recorded(opened.sources(), feeds),
                feeds.clock(),
                this::tell);
    }

    private void tell(LiveState state) {
        Architecture architecture = present.get().architecture();
        told.accept(new Telemetry(
                Mapped.of(architecture, state.observations()),
                DriftFinder.find(architecture, state.observations()),
                state.connections(),
                problems));
    }

    /// The work is done elsewhere, as people wait for the window.
    @Override
    public void follow(Workspace workspace) {
        Workspace before = present.getAndSet(workspace);
        Thread.ofVirtual().name("live follow").start(() -> goOn(before, workspace));
    }

    private synchronized void goOn(Workspace before, Workspace now) {
        if (isClosed) {
            return;
        }
        if (Feeds.areSame(before, now)) {
            tell(feed.state());
        } else {
            feed.close();
            feed = start(now);
            tell(feed.state());
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        feed.close();
        kept.close();
    }

    /// Where what a workspace's connections tell is kept.
    ///
    /// @param place the workspace's folder
    record Kept(Histories histories, Path place) {

        private static final System.Logger LOG = System.getLogger(WindowFeeds.class.getName());

        /// The sources, with each answer kept; without that where the history cannot be opened, which is logged.
        List<Source> recorded(List<Source> sources, Feeds feeds) {
            try {
                HistoryStore store = histories.open(place);
                return sources.stream()
                        .map(source -> feeds.recorded(source, store))
                        .toList();
            } catch (ConnectorException unusable) {
                LOG.log(System.Logger.Level.WARNING, unusable.getMessage() + " " + unusable.remedy());
                return sources;
            }
        }

        void close() {
            try {
                histories.close(place);
            } catch (ConnectorException unwritten) {
                LOG.log(System.Logger.Level.WARNING, unwritten.getMessage() + " " + unwritten.remedy());
            }
        }
    }
}
