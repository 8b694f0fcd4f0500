package dev.plumbline.views;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// Adds the present keys of a command to what a button says, as in `Zoom to fit (Shift+1)`.
@FunctionalInterface
public interface KeyHints {

    /// No keys.
    KeyHints NONE = (text, command) -> Bindings.createObjectBinding(() -> text);

    /// The text with the keys behind it; the text alone while the command has none.
    ///
    /// @param command the id of the command
    ObservableValue<String> of(String text, String command);
}
