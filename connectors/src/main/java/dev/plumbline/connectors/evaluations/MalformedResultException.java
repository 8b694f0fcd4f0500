package dev.plumbline.connectors.evaluations;

import java.io.Serial;

/// A file of results that cannot be read, with the place of the first mistake.
final class MalformedResultException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    /// @param line the line, from 1
    /// @param column the column, from 1
    MalformedResultException(int line, int column, String what) {
        super("line " + line + ", column " + column + ": " + what);
    }

    /// A file that is wrong as a whole.
    MalformedResultException(String what) {
        super(what);
    }
}
