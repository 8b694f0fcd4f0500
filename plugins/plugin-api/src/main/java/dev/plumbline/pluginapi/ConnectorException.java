package dev.plumbline.pluginapi;

import java.io.Serial;

/// A connection that does not work: what happened, and what the user can do.
public final class ConnectorException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final String remedy;

    public ConnectorException(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    /// What the user can do.
    public String remedy() {
        return remedy;
    }
}
