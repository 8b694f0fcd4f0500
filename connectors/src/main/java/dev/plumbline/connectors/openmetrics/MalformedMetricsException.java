package dev.plumbline.connectors.openmetrics;

import java.io.Serial;

/// A text that is not in the format that it should be, with the place of the first mistake.
public final class MalformedMetricsException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    /// @param line the line, from 1
    /// @param column the column, from 1
    /// @param what what is wrong there
    MalformedMetricsException(int line, int column, String what) {
        super("line " + line + ", column " + column + ": " + what);
        this.line = line;
        this.column = column;
    }

    /// The line, from 1.
    public int line() {
        return line;
    }

    /// The column, from 1.
    public int column() {
        return column;
    }
}
