package dev.plumbline.app.desktop;

import java.io.Serial;

/// JavaFX cannot show windows here.
public final class NoWindowException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    NoWindowException(Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
