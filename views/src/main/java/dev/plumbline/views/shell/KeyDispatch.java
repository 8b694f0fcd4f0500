package dev.plumbline.views.shell;

import dev.plumbline.views.Command;
import dev.plumbline.views.CommandGroup;
import dev.plumbline.views.CommandGroup.Reach;
import dev.plumbline.views.keymap.LiveKeymap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Runs commands by their keys: combinations with Ctrl everywhere, letters and digits unless people type, and the keys
/// that also move through lists and trees only while the diagram has the focus. Escape leads back to the diagram.
final class KeyDispatch {

    private final LiveKeymap keymap;
    private final Panels panels;
    private final Overlays overlays;
    private final Parent root;
    private boolean commandRan;

    private KeyDispatch(Parent root, LiveKeymap keymap, Panels panels, Overlays overlays) {
        this.root = root;
        this.keymap = keymap;
        this.panels = panels;
        this.overlays = overlays;
    }

    static void install(Parent root, LiveKeymap keymap, Panels panels, Overlays overlays) {
        KeyDispatch dispatch = new KeyDispatch(root, keymap, panels, overlays);
        root.addEventFilter(KeyEvent.KEY_PRESSED, dispatch::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, dispatch::typed);
    }

    /// The letter of a key that ran a command does not end up in the field that the command opened.
    private void typed(KeyEvent event) {
        if (commandRan) {
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        commandRan = false;
        if (overlays.isOpen()) {
            return;
        }
        Place place = place();
        if (event.getCode() == KeyCode.ESCAPE
                && place != Place.DIAGRAM
                && isDiagramShown()
                && !isOverDiagram()
                && !panels.search().isOpen()) {
            event.consume();
            panels.canvas().takeKeyboard();
            return;
        }
        keymap.get().matching(event).stream()
                .filter(command -> command.group().reach() == Reach.WINDOW || isDiagramShown())
                .filter(command -> works(command, event, place))
                .findFirst()
                .ifPresent(found -> {
                    event.consume();
                    commandRan = true;
                    found.action().run();
                });
    }

    private Place place() {
        @Nullable Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        if (owner == null || owner.equals(root) || owner.equals(panels.canvas().surface())) {
            return Place.DIAGRAM;
        }
        return owner instanceof TextInputControl ? Place.TEXT : Place.ELSEWHERE;
    }

    /// Whether the keyboard is in something that lies on the diagram.
    private boolean isOverDiagram() {
        @Nullable Node at = root.getScene() == null ? null : root.getScene().getFocusOwner();
        while (at != null && !at.equals(panels.canvas().surface())) {
            at = at.getParent();
        }
        return at != null;
    }

    private boolean isDiagramShown() {
        return panels.canvas().surface().getScene() != null;
    }

    private static boolean works(Command command, KeyEvent event, Place place) {
        return switch (place) {
            case DIAGRAM -> true;
            // A text field has an undo, a clipboard and a selection of its own.
            case TEXT ->
                (event.getCode().isFunctionKey() || event.isShortcutDown())
                        && command.group() != CommandGroup.EDIT
                        && command.group() != CommandGroup.MODEL
                        && command.group() != CommandGroup.ARRANGE;
            case ELSEWHERE ->
                event.isShortcutDown() || isPlainText(event) || command.group().reach() == Reach.WINDOW;
        };
    }

    private static boolean isPlainText(KeyEvent event) {
        return event.getText().isBlank()
                ? event.getCode().isLetterKey() || event.getCode().isDigitKey()
                : !event.isControlDown();
    }

    /// Where the keyboard is.
    private enum Place {
        DIAGRAM,
        TEXT,
        ELSEWHERE
    }
}
