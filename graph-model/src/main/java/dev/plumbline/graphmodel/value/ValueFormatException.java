package dev.plumbline.graphmodel.value;

import java.io.Serial;

/// Text that is not a value of the type that is wanted: what is wrong, and how it is written right.
public final class ValueFormatException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final String remedy;

    public ValueFormatException(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    /// How the value is written right.
    public String remedy() {
        return remedy;
    }
}
