package dev.plumbline.views.shell;

import dev.plumbline.views.Keys;
import dev.plumbline.views.keymap.Keymap;
import dev.plumbline.views.keymap.LiveKeymap;
import dev.plumbline.views.tour.TourStop;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;

/// What people are shown of the window.
final class TourStops {

    private static final Pattern COMMAND = Pattern.compile("\\{([a-z.-]+)}");

    private TourStops() {}

    static List<TourStop> of(WorkbenchModel model, Panels panels, LiveKeymap keymap) {
        return List.of(
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
                        () -> {}));
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
}
