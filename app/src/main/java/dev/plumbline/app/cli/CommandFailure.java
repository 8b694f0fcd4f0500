package dev.plumbline.app.cli;

import java.io.Serial;

/// A command that cannot go on: the message for the user and the exit status.
public final class CommandFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int status;
    private final String what;

    CommandFailure(int status, String message) {
        super(message);
        what = message;
        this.status = status;
    }

    /// What the user reads.
    public String what() {
        return what;
    }

    /// The exit status, one of `ExitCode`.
    public int status() {
        return status;
    }
}
