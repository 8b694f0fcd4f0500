package dev.plumbline.simulation.inference.fit;

import java.io.Serial;

/// A line is no request that can be used.
final class UnfitLineException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final String remedy;

    /// @param what what is wrong, in a sentence
    /// @param remedy what to do, in a sentence
    UnfitLineException(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
