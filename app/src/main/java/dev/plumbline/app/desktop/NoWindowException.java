package dev.plumbline.app.desktop;

import java.io.Serial;

/// JavaFX cannot show windows here.
public final class NoWindowException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String what;

    NoWindowException(Throwable cause) {
        super(cause);
        what = "No window can be shown: " + cause.getMessage() + ".";
    }

    /// What is the matter, in a sentence.
    public String what() {
        return what;
    }
}
