package dev.plumbline.views.preferences;

import dev.plumbline.views.Command;
import java.util.List;
import javafx.scene.input.KeyCombination;

/// Whether keys for a command are being pressed.
sealed interface Capture {

    Capture NONE = new Idle();

    /// Nobody waits for keys.
    record Idle() implements Capture {}

    /// The next keys are for this command.
    ///
    /// @param command the id of the command
    record Listening(String command) implements Capture {}

    /// Keys were pressed that others have already.
    ///
    /// @param command the id of the command
    /// @param keys what was pressed
    /// @param owners who has the keys
    record Taken(String command, KeyCombination keys, List<Command> owners) implements Capture {
        public Taken {
            owners = List.copyOf(owners);
        }
    }
}
