package dev.plumbline.designrules.pack;

/// What is known of a condition: that it is true or false, or nothing yet.
enum Truth {
    TRUE,
    FALSE,
    OPEN;

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /// The truth of the opposite.
    Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case OPEN -> OPEN;
        };
    }
}
