package dev.plumbline.app.desktop;

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

/// How the objectives of a workspace are met, looked up again and again in the background.
final class WatchedBudgets implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WatchedBudgets.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(20);
    /// Until the history is open.
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Supplier<Optional<HistoryStore>> history;
    private final Supplier<Architecture> architecture;
    private final InstantSource clock;
    private final Thread thread;
    private volatile List<ErrorBudget> present = List.of();
    private @Nullable HistoryStore store;
    private @Nullable BudgetKeeper keeper;

    private WatchedBudgets(
            Supplier<Optional<HistoryStore>> history, Supplier<Architecture> architecture, InstantSource clock) {
        this.history = history;
        this.architecture = architecture;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("error budgets").unstarted(this::watch);
    }

    /// Begins to look.
    ///
    /// @param history what is kept, while it is
    static WatchedBudgets start(
            Supplier<Optional<HistoryStore>> history, Supplier<Architecture> architecture, InstantSource clock) {
        WatchedBudgets budgets = new WatchedBudgets(history, architecture, clock);
        budgets.thread.start();
        return budgets;
    }

    /// The budgets as they were a moment ago.
    List<ErrorBudget> present() {
        return present;
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
            present = known.budgets(architecture.get(), clock.instant());
        } catch (ConnectorException unreadable) {
            // The history says so itself where it is shown; the objectives stay as they were.
            LOG.log(System.Logger.Level.WARNING, unreadable.getMessage() + " " + unreadable.remedy());
        }
        return true;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
