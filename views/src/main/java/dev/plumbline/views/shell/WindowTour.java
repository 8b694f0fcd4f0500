package dev.plumbline.views.shell;

import dev.plumbline.views.Keys;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.keymap.Keymap;
import dev.plumbline.views.keymap.LiveKeymap;
import dev.plumbline.views.tour.TourController;
import dev.plumbline.views.tour.TourStop;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.util.Subscription;

/// The tour of the window. It begins as soon as people wish for it and a workspace is open.
final class WindowTour {

    private static final Pattern COMMAND = Pattern.compile("\\{([a-z.-]+)}");

    private final WorkbenchModel model;
    private final FxBridge bridge;
    private final TourController tour;
    private final Subscription subscription;

    WindowTour(WorkbenchModel model, Panels panels, LiveKeymap keymap, FxBridge bridge) {
        this.model = model;
        this.bridge = bridge;
        tour = new TourController(List.of(
                stop(
                        keymap,
                        "The whole system on one picture",
                        "Scroll to zoom, drag to move, double-click a part to go into it. Press {model.add} to add a"
                                + " part, {model.connect} to connect two. Every edit changes only its own words in the files.",
                        Optional.of(panels.canvas().view()),
                        () -> {}),
                stop(
                        keymap,
                        "Every part, and the views that are kept",
                        "Type above the tree to filter it; what you choose is shown on the diagram. Views keep what is"
                                + " in the picture, and where.",
                        Optional.of(panels.tree().view()),
                        show(model.treeShown)),
                stop(
                        keymap,
                        "All there is to know about a part",
                        "Choose a part: here are its attributes with their units, what was measured, and what was found"
                                + " about it. Change them in place; {edit.undo} takes everything back.",
                        Optional.of(panels.inspector().view()),
                        show(model.inspectorShown)),
                stop(
                        keymap,
                        "What is wrong, and what breaks first",
                        "Problems of the files, findings of the design rules, and capacity under load. Choose one to see"
                                + " where it is; {evidence.next} goes to the next.",
                        Optional.of(panels.evidence().view()),
                        show(model.evidenceShown)),
                stop(
                        keymap,
                        "Find anything, do anything",
                        "{view.search} finds parts, views, flows and commands. Press {help.keys} to see every key, and"
                                + " {file.new} to begin a system of your own.",
                        Optional.empty(),
                        () -> {})));
        subscription = model.state
                .subscribe(this::look)
                .and(model.tourWanted.subscribe(wanted -> beginIfWanted()))
                .and(model.presenting.subscribe(tour::end));
    }

    Node view() {
        return tour.view();
    }

    /// Whether the tour has the keyboard.
    boolean hasKeyboard() {
        return tour.hasKeyboard();
    }

    private void look(WorkbenchState state) {
        switch (state) {
            case WorkbenchState.Open open -> beginIfWanted();
            case WorkbenchState.Welcome welcome -> {
                model.tourWanted.set(false);
                tour.end();
            }
            case WorkbenchState.Starting starting -> tour.end();
            case WorkbenchState.Loading loading -> tour.end();
            case WorkbenchState.Unreadable unreadable -> tour.end();
        }
    }

    private void beginIfWanted() {
        if (model.tourWanted.get() && model.state.get() instanceof WorkbenchState.Open) {
            model.tourWanted.set(false);
            // The panels are filled first, and the diagram takes the keyboard.
            bridge.later(tour::begin);
        }
    }

    private static TourStop stop(LiveKeymap keymap, String title, String text, Optional<Node> place, Runnable prepare) {
        return new TourStop(title, keymap.keymapProperty().map(present -> withKeys(text, present)), place, prepare);
    }

    /// The text with the keys of the commands that it names in braces, or their names where they have no keys.
    private static String withKeys(String text, Keymap keymap) {
        return COMMAND.matcher(text).replaceAll(found -> Matcher.quoteReplacement(named(found.group(1), keymap)));
    }

    private static String named(String command, Keymap keymap) {
        return keymap.keys(command).stream()
                .findFirst()
                .map(Keys::shown)
                .or(() -> keymap.command(command).map(known -> "“" + known.name() + "”"))
                .orElse(command);
    }

    private static Runnable show(BooleanProperty shown) {
        return () -> shown.set(true);
    }

    void close() {
        subscription.unsubscribe();
        tour.close();
    }
}
