package dev.plumbline.views.shell;

import dev.plumbline.views.Command;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Runs commands by their keys: combinations with Ctrl everywhere, letters and digits unless people type, and the keys
/// that also move through lists and trees only while the diagram has the focus. Escape leads back to the diagram.
final class KeyDispatch {

    private final WorkbenchCommands commands;
    private final Panels panels;
    private final Parent root;
    private boolean commandRan;

    private KeyDispatch(Parent root, WorkbenchCommands commands, Panels panels) {
        this.root = root;
        this.commands = commands;
        this.panels = panels;
    }

    static void install(Parent root, WorkbenchCommands commands, Panels panels) {
        KeyDispatch dispatch = new KeyDispatch(root, commands, panels);
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
        @Nullable Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        boolean onCanvas = owner == null
                || owner.equals(root)
                || owner.equals(panels.canvas().surface());
        boolean overCanvas = !onCanvas && isInside(owner, panels.canvas().surface());
        if (event.getCode() == KeyCode.ESCAPE
                && !onCanvas
                && !overCanvas
                && !panels.search().isOpen()) {
            event.consume();
            panels.canvas().takeKeyboard();
            return;
        }
        Optional<Command> command = eligible(event, onCanvas, owner instanceof TextInputControl).stream()
                .filter(known -> known.matches(event))
                .findFirst();
        command.ifPresent(found -> {
            event.consume();
            commandRan = true;
            found.action().run();
        });
    }

    private static boolean isInside(@Nullable Node node, Parent outer) {
        @Nullable Node at = node;
        while (at != null && !at.equals(outer)) {
            at = at.getParent();
        }
        return at != null;
    }

    /// Undo, copies and the like belong to the text while people type.
    private List<Command> outsideOfText() {
        return Stream.of(commands.file(), commands.window(), commands.canvas())
                .flatMap(List::stream)
                .toList();
    }

    private List<Command> eligible(KeyEvent event, boolean onCanvas, boolean typing) {
        boolean plainText = event.getText().isBlank()
                ? event.getCode().isLetterKey() || event.getCode().isDigitKey()
                : !event.isControlDown();
        if (event.isShortcutDown()) {
            return typing ? outsideOfText() : commands.all();
        }
        if (onCanvas || (plainText && !typing)) {
            return Stream.of(commands.model(), commands.canvas(), commands.window())
                    .flatMap(List::stream)
                    .toList();
        }
        return typing ? List.of() : commands.window();
    }
}
