package dev.plumbline.app.cli;

import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.app.live.Histories;
import dev.plumbline.connectors.history.HistoryStore;
import dev.plumbline.connectors.slo.BudgetKeeper;
import dev.plumbline.connectors.slo.ErrorBudget;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.ConnectorException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// How objectives are met by what windows have kept of a workspace.
record KeptBudgets(RootCommand root) {

    /// The budgets; none where nothing was kept. What was kept and cannot be read is told.
    List<ErrorBudget> of(Workspace workspace) {
        InstantSource clock = root.services().clock();
        Histories histories =
                new Histories(ProgramFolders.of(root.environment()).state(), clock);
        try {
            Optional<HistoryStore> history = histories.look(workspace.root().toRealPath());
            if (history.isEmpty()) {
                return List.of();
            }
            try (HistoryStore open = history.get()) {
                return new BudgetKeeper(open).budgets(workspace.architecture(), clock.instant());
            }
        } catch (ConnectorException unreadable) {
            root.terminal().message("note: " + unreadable.getMessage() + " " + unreadable.remedy());
        } catch (IOException gone) {
            root.terminal().message("note: The folder of the workspace cannot be found any more.");
        }
        return List.of();
    }
}
