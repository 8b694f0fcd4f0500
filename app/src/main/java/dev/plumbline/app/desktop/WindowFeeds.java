package dev.plumbline.app.desktop;

import dev.plumbline.app.live.AllowedConnections;
import dev.plumbline.app.live.Feeds;
import dev.plumbline.app.live.Histories;
import dev.plumbline.connectors.drift.DriftFinder;
import dev.plumbline.connectors.history.HistoryStore;
import dev.plumbline.connectors.live.LiveFeed;
import dev.plumbline.connectors.live.Source;
import dev.plumbline.connectors.slo.Objectives;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.telemetry.ConnectionState;
import dev.plumbline.pluginapi.telemetry.ElementNames;
import dev.plumbline.pluginapi.telemetry.Identities;
import dev.plumbline.pluginapi.telemetry.LiveState;
import dev.plumbline.pluginapi.telemetry.Mapped;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.views.LiveWatch;
import dev.plumbline.views.Telemetry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Watches what the connections of one workspace tell, and brings it to the parts of the workspace's model.
///
/// When the file of the connections changes, they are made anew; else only what is told is looked at again. Nothing
/// that
/// the file names is asked before people have allowed it.
final class WindowFeeds implements LiveWatch {

    private final Feeds feeds;
    private final Kept kept;
    private final Consumer<Telemetry> told;
    private final AtomicReference<Workspace> present;
    private LiveFeed feed;
    private final WatchedHistory past;
    private volatile Feeds.Opened opened = new Feeds.Opened(List.of(), List.of(), List.of());
    private volatile @Nullable Named named;
    private boolean isClosed;

    private WindowFeeds(Feeds feeds, Kept kept, Workspace workspace, Consumer<Telemetry> told) {
        this.feeds = feeds;
        this.kept = kept;
        this.told = told;
        this.present = new AtomicReference<>(workspace);
        this.past = WatchedHistory.start(kept::history, () -> present.get().architecture(), feeds.clock());
        this.feed = start(workspace);
    }

    /// Watches the connections of a workspace.
    ///
    /// @param kept where answers are kept
    static LiveWatch watch(Feeds feeds, Kept kept, Workspace workspace, Consumer<Telemetry> told) {
        return new WindowFeeds(feeds, kept, workspace, told);
    }

    private LiveFeed start(Workspace workspace) {
        opened = kept.isAllowed(workspace) ? feeds.open(workspace) : feeds.openOwn(workspace);
        LiveFeed started = LiveFeed.start(
                opened.sources().isEmpty() ? List.of() : kept.recorded(opened.sources(), feeds.clock()),
                feeds.clock(),
                this::tell);
        if (!opened.waiting().isEmpty()) {
            tell(started.state());
        }
        return started;
    }

    private void tell(LiveState state) {
        Architecture architecture = present.get().architecture();
        Observations observations = past.results().beside(state.observations());
        Identities identities = names(architecture).with(observations);
        told.accept(new Telemetry(
                Objectives.beside(Mapped.of(architecture, identities, observations), past.budgets()),
                DriftFinder.find(architecture, identities, observations),
                Stream.concat(state.connections().stream(), opened.waiting().stream())
                        .sorted(Comparator.comparing(ConnectionState::name))
                        .toList(),
                opened.problems()));
    }

    /// Many answers come for one snapshot of the model.
    private ElementNames names(Architecture architecture) {
        Named known = named;
        if (known == null || !isSame(known.architecture, architecture)) {
            known = new Named(architecture, ElementNames.of(architecture));
            named = known;
        }
        return known.names;
    }

    /// To compare two models by what they hold would take longer than to work the names out again.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Architecture one, Architecture other) {
        return one == other;
    }

    @Override
    public void allow() {
        Thread.ofVirtual().name("live allow").start(this::connect);
    }

    private synchronized void connect() {
        if (!isClosed) {
            kept.allow(present.get());
            restart(present.get());
        }
    }

    private void restart(Workspace workspace) {
        feed.close();
        feed = start(workspace);
        tell(feed.state());
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
            restart(now);
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        past.close();
        feed.close();
        kept.close();
    }

    private record Named(Architecture architecture, ElementNames names) {}

    /// What is kept of a workspace's connections: what they told, and that people allowed them.
    ///
    /// @param place the workspace's folder
    record Kept(Histories histories, AllowedConnections allowed, Path place) {

        private static final System.Logger LOG = System.getLogger(WindowFeeds.class.getName());

        /// The sources, with each answer kept; without that where the history cannot be opened, which is logged.
        List<Source> recorded(List<Source> sources, InstantSource clock) {
            try {
                HistoryStore store = histories.open(place);
                return sources.stream()
                        .map(source -> source.heardBy((name, told) -> store.append(clock.instant(), told)))
                        .toList();
            } catch (ConnectorException unusable) {
                LOG.log(System.Logger.Level.WARNING, unusable.getMessage() + " " + unusable.remedy());
                return sources;
            }
        }

        /// The history, if it is open.
        Optional<HistoryStore> history() {
            return histories.of(place);
        }

        /// Connections are not allowed where the note cannot be read, which is logged.
        boolean isAllowed(Workspace workspace) {
            try {
                return allowed.allow(place, workspace);
            } catch (IOException unreadable) {
                LOG.log(System.Logger.Level.WARNING, "What was allowed cannot be read: " + unreadable.getMessage());
                return false;
            }
        }

        void allow(Workspace workspace) {
            try {
                allowed.note(place, workspace);
            } catch (IOException unwritable) {
                LOG.log(System.Logger.Level.WARNING, "It cannot be noted what is allowed: " + unwritable.getMessage());
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
