package dev.plumbline.app.desktop;

import dev.plumbline.connectors.evaluations.EarlierResults;
import dev.plumbline.connectors.history.HistoryStore;
import dev.plumbline.connectors.slo.BudgetKeeper;
import dev.plumbline.connectors.slo.ErrorBudget;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.ConnectorException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How the objectives of a workspace are met and what evaluations said before, looked up again and again in the
/// background.
final class WatchedHistory implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WatchedHistory.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(20);
    /// Until the history is open.
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Supplier<Optional<HistoryStore>> history;
    private final Supplier<Architecture> architecture;
    private final InstantSource clock;
    private final Thread thread;
    private volatile List<ErrorBudget> budgets = List.of();
    private volatile EarlierResults results = EarlierResults.NONE;
    private @Nullable HistoryStore store;
    private @Nullable BudgetKeeper keeper;

    private WatchedHistory(
            Supplier<Optional<HistoryStore>> history, Supplier<Architecture> architecture, InstantSource clock) {
        this.history = history;
        this.architecture = architecture;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("watched history").unstarted(this::watch);
    }

    /// Begins to look.
    ///
    /// @param history what is kept, while it is
    static WatchedHistory start(
            Supplier<Optional<HistoryStore>> history, Supplier<Architecture> architecture, InstantSource clock) {
        WatchedHistory watched = new WatchedHistory(history, architecture, clock);
        watched.thread.start();
        return watched;
    }

    /// The budgets as they were a moment ago.
    List<ErrorBudget> budgets() {
        return budgets;
    }

    /// What evaluation suites said before.
    EarlierResults results() {
        return results;
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(look() ? PAUSE : SOON);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether there is a history
    private boolean look() {
        Optional<HistoryStore> open = history.get();
        if (open.isEmpty()) {
            return false;
        }
        BudgetKeeper known = keeper;
        if (known == null || !open.get().equals(store)) {
            known = new BudgetKeeper(open.get());
            store = open.get();
            keeper = known;
        }
        try {
            budgets = known.budgets(architecture.get(), clock.instant());
            results = EarlierResults.of(open.get(), clock.instant());
        } catch (ConnectorException unreadable) {
            // The history says so itself where it is shown; what is known stays as it was.
            LOG.log(System.Logger.Level.WARNING, unreadable.getMessage() + " " + unreadable.remedy());
        }
        return true;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
