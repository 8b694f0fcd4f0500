package dev.plumbline.connectors.prometheus;

import java.io.Serial;

/// An error that the server reports in its own words.
final class RefusedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final String type;

    /// @param type the server's name of the kind of error, empty if the answer has another shape
    RefusedException(String type, String error) {
        super(error);
        this.type = type;
    }

    String type() {
        return type;
    }
}
