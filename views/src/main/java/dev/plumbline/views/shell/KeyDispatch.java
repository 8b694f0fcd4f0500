package dev.plumbline.views.shell;

import dev.plumbline.views.Command;
import dev.plumbline.views.canvas.CanvasController;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Runs commands by their keys: combinations with Ctrl everywhere, plain keys only while the diagram has the focus, so
/// that typing into a field never moves the diagram.
final class KeyDispatch {

    private final WorkbenchCommands commands;
    private final CanvasController canvas;
    private final Parent root;

    private KeyDispatch(Parent root, WorkbenchCommands commands, CanvasController canvas) {
        this.root = root;
        this.commands = commands;
        this.canvas = canvas;
    }

    static void install(Parent root, WorkbenchCommands commands, CanvasController canvas) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, new KeyDispatch(root, commands, canvas)::pressed);
    }

    private void pressed(KeyEvent event) {
        @Nullable Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        boolean typing = owner instanceof TextInputControl;
        boolean onCanvas = owner == null || owner.equals(root) || owner.equals(canvas.surface());
        List<Command> eligible;
        if (event.isShortcutDown()) {
            eligible = commands.all();
        } else if (onCanvas) {
            eligible = Stream.concat(commands.canvas().stream(), commands.window().stream())
                    .toList();
        } else {
            eligible = typing ? List.of() : commands.window();
        }
        Optional<Command> command =
                eligible.stream().filter(known -> known.matches(event)).findFirst();
        command.ifPresent(found -> {
            event.consume();
            found.action().run();
        });
    }
}
