package dev.plumbline.connectors.otlp;

import java.io.IOException;
import java.io.Serial;

/// A request with more bytes than are taken.
final class TooLargeException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    TooLargeException(int largest) {
        super(words(largest));
    }

    /// What to say of it.
    static String words(int largest) {
        return "The request has more than " + largest + " bytes. Send smaller batches.";
    }
}
