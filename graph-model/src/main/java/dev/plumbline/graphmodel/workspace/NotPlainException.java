package dev.plumbline.graphmodel.workspace;

import java.io.Serial;

/// Tells that a stretch of YAML is more than the reader of plain YAML knows: the general parser is to read it.
final class NotPlainException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    NotPlainException() {
        super("not plain YAML", null, false, false);
    }
}
