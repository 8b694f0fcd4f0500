package dev.plumbline.simulation.inference;

/// Hears what the end of a step brought.
public interface BatchEvents {

    /// A request has its first token.
    void firstToken(int slot);

    /// A request has its last token; its slot may be used again from here on.
    void finished(int slot);
}
