package dev.plumbline.connectors.openslo;

import java.io.Serial;

/// An objective that cannot be held against anything, with its place.
final class SloException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final String what;

    SloException(String what) {
        super(what);
        this.what = what;
    }

    /// What is wrong, with its place.
    String what() {
        return what;
    }
}
