package dev.plumbline.views;

/// Selects a part and brings it on the screen, wherever it is.
@FunctionalInterface
public interface Reveal {

    /// Shows the element or relation with the id; does nothing if there is none.
    void show(String id);
}
