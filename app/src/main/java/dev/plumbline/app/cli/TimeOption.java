package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.time.Duration;

/// Reads lengths of time that users give as options.
final class TimeOption {

    private TimeOption() {}

    /// A length of time.
    ///
    /// @param option the name of the option, for what is said if it is none
    /// @throws CommandFailure if the text is no length of time
    static Duration parse(String option, String text) {
        try {
            return ValueTypes.DURATION.parse(text);
        } catch (ValueFormatException wrong) {
            throw new CommandFailure(ExitCode.USAGE, option + ": " + wrong.getMessage(), wrong.remedy());
        }
    }
}
