package dev.plumbline.graphmodel;

import java.io.Serial;

/// A change that does not fit the snapshot it is applied to, because something else changed before.
public final class ChangeConflictException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    public ChangeConflictException(String message) {
        super(message);
    }
}
