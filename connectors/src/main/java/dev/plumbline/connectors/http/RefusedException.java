package dev.plumbline.connectors.http;

import java.io.Serial;

/// An error that a server reports in its own words about the question that it was asked; the server itself works.
public final class RefusedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final String type;

    /// An error as the server tells it.
    ///
    /// @param type the server's name of the kind of error; empty if it gives none
    /// @param error what the server says
    public RefusedException(String type, String error) {
        super(error);
        this.type = type;
    }

    /// The server's name of the kind of error; empty if it gives none.
    public String type() {
        return type;
    }

    /// What the server says.
    public String error() {
        return String.valueOf(getMessage());
    }
}
