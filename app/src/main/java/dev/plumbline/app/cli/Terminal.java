package dev.plumbline.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where the command line writes: data to one stream, messages and progress to the other.
///
/// @param out standard output, for data only
/// @param err standard error, for messages and progress
/// @param audience which of the two a person watches
public record Terminal(OutputStream out, PrintStream err, Audience audience) {

    /// Writes a message, with nothing in it that a terminal would obey.
    public void message(String text) {
        err.println(SafeText.of(text));
    }

    /// Writes data as they are.
    ///
    /// @throws CommandFailure if they cannot be written, unless nobody reads them any more
    public void data(String text) {
        try {
            out.write((text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException lost) {
            if (!String.valueOf(lost.getMessage()).contains("Broken pipe")) {
                throw new CommandFailure(
                                ExitCode.INPUT_OUTPUT,
                                "Standard output cannot be written: " + lost.getMessage() + ".",
                                "Make room there, or write to a file with -o.")
                        .causedBy(lost);
            }
        }
    }
}
