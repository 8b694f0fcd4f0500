package dev.plumbline.views.shell;

import dev.plumbline.views.Command;
import dev.plumbline.views.CommandGroup;
import dev.plumbline.views.CommandGroup.Reach;
import dev.plumbline.views.keymap.LiveKeymap;
import dev.plumbline.views.style.KeyboardPlace;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Runs commands by their keys: combinations with Ctrl everywhere, letters and digits unless people type, and the keys
/// that also move through lists and trees only while the diagram has the focus. Escape leads back to the diagram, Shift
/// twice to the search.
final class KeyDispatch {

    private final LiveKeymap keymap;
    private final Panels panels;
    private final BooleanSupplier covered;
    private final Presentation presentation;
    private final Parent root;
    private final DoubleShift doubleShift = new DoubleShift();
    private boolean commandRan;

    private KeyDispatch(
            Parent root, LiveKeymap keymap, Panels panels, BooleanSupplier covered, Presentation presentation) {
        this.root = root;
        this.keymap = keymap;
        this.panels = panels;
        this.covered = covered;
        this.presentation = presentation;
    }

    /// @param covered whether something lies over the window that alone hears the keyboard
    static void install(
            Parent root, LiveKeymap keymap, Panels panels, BooleanSupplier covered, Presentation presentation) {
        KeyDispatch dispatch = new KeyDispatch(root, keymap, panels, covered, presentation);
        root.addEventFilter(KeyEvent.KEY_PRESSED, dispatch::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, dispatch::typed);
        root.addEventFilter(KeyEvent.KEY_RELEASED, dispatch::released);
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> dispatch.doubleShift.interrupt());
    }

    /// The letter of a key that ran a command does not end up in the field that the command opened.
    private void typed(KeyEvent event) {
        if (commandRan) {
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        if (doubleShift.released(event) && !covered.getAsBoolean() && !presentation.isOn()) {
            panels.search().open("");
        }
    }

    private void pressed(KeyEvent event) {
        commandRan = false;
        doubleShift.pressed(event);
        if (covered.getAsBoolean()) {
            return;
        }
        if (panels.source().wants(event)
                || panels.views().wants(event)
                || panels.inspector().wants(event)) {
            return;
        }
        Place place = place();
        if (event.getCode() == KeyCode.ESCAPE && panels.scenario().hasKeyboard()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE
                && place != Place.DIAGRAM
                && isDiagramShown()
                && !KeyboardPlace.isWithin(panels.canvas().surface())
                && !panels.search().isOpen()) {
            event.consume();
            panels.canvas().takeKeyboard();
            return;
        }
        List<Command> matching = keymap.get().matching(event);
        matching.stream()
                .filter(command -> command.group().reach() == Reach.WINDOW || isDiagramShown())
                .filter(command -> works(command, event, place) && presentation.allows(command))
                .findFirst()
                .ifPresentOrElse(found -> run(found, event), () -> {
                    // Or else the menu would run what is not to be run from the text, or while others look.
                    if (place == Place.SOURCE ? !matching.isEmpty() : isHeldBack(matching, event, place)) {
                        event.consume();
                    }
                });
    }

    /// What others are not to see done; a field that is open meanwhile keeps the keys that edit its text.
    private boolean isHeldBack(List<Command> matching, KeyEvent event, Place place) {
        boolean isCommand =
                place != Place.TEXT || event.isShortcutDown() || event.getCode().isFunctionKey();
        return isCommand && !matching.stream().allMatch(presentation::allows);
    }

    private void run(Command command, KeyEvent event) {
        event.consume();
        commandRan = true;
        command.action().run();
    }

    private Place place() {
        @Nullable Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        if (panels.scenario().opened().getValue() && (owner == null || owner.equals(root))) {
            return Place.FORM;
        }
        if (owner == null || owner.equals(root) || owner.equals(panels.canvas().surface())) {
            return Place.DIAGRAM;
        }
        if (owner instanceof TextInputControl) {
            return Place.TEXT;
        }
        if (panels.scenario().hasKeyboard()) {
            return Place.FORM;
        }
        return panels.source().hasKeyboard() ? Place.SOURCE : Place.ELSEWHERE;
    }

    private boolean isDiagramShown() {
        return panels.canvas().surface().getScene() != null;
    }

    private boolean works(Command command, KeyEvent event, Place place) {
        return switch (place) {
            case DIAGRAM -> true;
            // A text field has an undo, a clipboard and a selection of its own.
            case TEXT ->
                (event.getCode().isFunctionKey() || event.isShortcutDown())
                        && command.group() != CommandGroup.EDIT
                        && command.group() != CommandGroup.MODEL
                        && command.group() != CommandGroup.ARRANGE;
            case FORM ->
                command.group() != CommandGroup.MODEL
                        && command.group() != CommandGroup.ARRANGE
                        && isFar(command, event);
            // What is typed is undone with everything else, but the diagram's elements are far from the thoughts.
            case SOURCE ->
                command.group() != CommandGroup.MODEL
                        && command.group() != CommandGroup.ARRANGE
                        && isFar(command, event);
            case ELSEWHERE ->
                event.isShortcutDown()
                        || isPlainText(event)
                        || command.group().reach() == Reach.WINDOW
                        || (isRemoval(event) && isAmongParts());
        };
    }

    private static boolean isRemoval(KeyEvent event) {
        return event.getCode() == KeyCode.DELETE && event.isShiftDown();
    }

    /// Whether what is chosen where the keyboard is, is what is selected on the diagram.
    private boolean isAmongParts() {
        return KeyboardPlace.isWithin(panels.tree().view())
                || KeyboardPlace.isWithin(panels.relations().view());
    }

    /// Whether keys mean nothing to what has the keyboard.
    private static boolean isFar(Command command, KeyEvent event) {
        return event.getCode().isFunctionKey()
                || event.isShortcutDown()
                || (event.isAltDown() && command.group().reach() == Reach.WINDOW);
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
        SOURCE,
        FORM,
        ELSEWHERE
    }
}
