package dev.plumbline.connectors.http;

import java.io.IOException;
import java.io.Serial;

/// An answer that is readable but not what such a server gives.
public final class UnexpectedAnswerException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    /// An answer of another shape.
    ///
    /// @param described what the server gave instead, to follow "it gave", as in "JSON of another shape"
    public UnexpectedAnswerException(String described) {
        super(described);
    }
}
