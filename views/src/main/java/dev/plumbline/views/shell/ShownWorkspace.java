package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.draft.Showable;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SelectedParts;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// The open workspace as the panels show it: its present snapshot with what is known of it, seen from where people
/// look.
final class ShownWorkspace {

    private final WorkbenchModel model;
    private final SelectedParts selection;
    private final EvidenceGathering evidence;
    private final Panels panels;
    private final Runnable settle;
    private Optional<Showable> snapshot = Optional.empty();
    private String name = "";

    /// @param settle gives the panels their places
    ShownWorkspace(
            WorkbenchModel model, SelectedParts selection, EvidenceGathering evidence, Panels panels, Runnable settle) {
        this.model = model;
        this.selection = selection;
        this.evidence = evidence;
        this.panels = panels;
        this.settle = settle;
    }

    /// Shows a workspace that was just opened.
    void begin(String opened, Showable first) {
        name = opened;
        selection.clear();
        show(first, Showing.FIRST);
    }

    /// Shows the next snapshot.
    void step(Showable next) {
        show(next, Showing.AGAIN);
    }

    /// Shows what more is known of the present snapshot.
    void refresh() {
        snapshot.ifPresent(this::step);
    }

    /// Shows nothing any more.
    void forget() {
        snapshot = Optional.empty();
        selection.clear();
    }

    private void show(Showable next, Showing showing) {
        if (showing == Showing.AGAIN && model.state.get() instanceof WorkbenchState.Welcome) {
            return;
        }
        boolean again = showing == Showing.AGAIN && model.state.get() instanceof WorkbenchState.Open;
        snapshot = Optional.of(next);
        OpenedArchitecture opened = evidence.of(next);
        if (opened.isUnreadable() && !again) {
            model.state.set(new WorkbenchState.Unreadable(name, opened));
        } else if (again) {
            panels.comparison().show(next.shown(), opened);
        } else {
            panels.comparison().begin(next.shown(), opened);
            show(opened, Showing.FIRST);
        }
    }

    /// Shows the workspace as it is seen from where people look now.
    void seen(OpenedArchitecture opened) {
        show(opened, Showing.AGAIN);
    }

    private void show(OpenedArchitecture opened, Showing showing) {
        Architecture architecture = opened.architecture();
        Set<String> remaining = new LinkedHashSet<>(selection.ids());
        remaining.removeIf(id ->
                architecture.element(id).isEmpty() && architecture.relation(id).isEmpty());
        selection.select(remaining);
        model.state.set(new WorkbenchState.Open(opened));
        switch (showing) {
            case FIRST -> {
                // The canvas needs its place now: how much of the diagram is open at first depends on it.
                settle.run();
                panels.show(opened, false);
                if (!panels.search().isOpen()) {
                    panels.canvas().takeKeyboard();
                }
            }
            case AGAIN -> panels.show(opened, true);
        }
    }

    private enum Showing {
        FIRST,
        AGAIN
    }
}
