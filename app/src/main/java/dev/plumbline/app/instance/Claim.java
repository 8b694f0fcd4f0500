package dev.plumbline.app.instance;

import java.util.List;

/// What came of the wish to be the one program that answers later starts.
public sealed interface Claim {

    /// No other program runs.
    ///
    /// @param instance hears of later starts until it is closed
    record First(SingleInstance instance) implements Claim {}

    /// Another program runs, and took over what was asked for.
    ///
    /// @param arguments what was handed over
    record HandedOver(List<String> arguments) implements Claim {
        public HandedOver {
            arguments = List.copyOf(arguments);
        }
    }

    /// Another program seems to run, but does not answer, or it cannot be found out.
    ///
    /// @param reason why, for people
    record Unknown(String reason) implements Claim {}
}
