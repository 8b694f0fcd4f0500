package dev.plumbline.app.cli;

/// What the exit status of the program means.
public final class ExitCode {

    /// Done; nothing at or above the threshold.
    public static final int DONE = 0;
    /// Findings at the threshold, a failed assertion, or a difference.
    public static final int FINDINGS = 1;
    /// The command was not used rightly.
    public static final int USAGE = 2;
    /// The model cannot be read or is invalid.
    public static final int INVALID_MODEL = 3;
    /// Connection, authentication, input or output failed.
    public static final int INPUT_OUTPUT = 4;
    /// Timed out, or only part of the evidence.
    public static final int PARTIAL = 5;
    /// A fault of the program.
    public static final int FAULT = 70;
    /// Interrupted; what was done is kept.
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
