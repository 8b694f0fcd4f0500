package dev.plumbline.connectors.history;

import java.io.Serial;

/// That kept bytes are not what was once written.
final class DamagedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    DamagedException(String what) {
        super(what);
    }
}
