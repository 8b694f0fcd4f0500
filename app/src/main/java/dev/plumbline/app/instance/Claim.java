package dev.plumbline.app.instance;

import java.util.List;

/// What came of the wish to be the one program that has a workspace open.
public sealed interface Claim {

    /// Nobody else has it open.
    ///
    /// @param instance holds the workspace until it is closed
    record First(SingleInstance instance) implements Claim {}

    /// Another program has it open, and took over what was asked for.
    ///
    /// @param arguments what was handed over
    record HandedOver(List<String> arguments) implements Claim {
        public HandedOver {
            arguments = List.copyOf(arguments);
        }
    }

    /// Another program seems to have it open, but does not answer, or it cannot be found out.
    ///
    /// @param reason why, for people
    record Unknown(String reason) implements Claim {}
}
