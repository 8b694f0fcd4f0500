package dev.plumbline.graphmodel.workspace.completion;

import dev.plumbline.graphmodel.workspace.TextEdit;

/// Something that may be written at the caret.
///
/// @param kind what it is
/// @param text what people read in the list, and what their letters are compared with
/// @param detail a word or two on it: the type of a value, the kind of an element
/// @param description what it means, in a sentence; may be empty
/// @param edit what is done to the text when it is chosen
/// @param caret where the caret stands afterwards
public record Proposal(Kind kind, String text, String detail, String description, TextEdit edit, int caret) {

    /// What a proposal is.
    public enum Kind {
        /// A key of a mapping.
        KEY,
        /// One of the values that there are.
        CHOICE,
        /// The id of a part of the model.
        REFERENCE,
        /// A value that other parts have.
        USED,
        /// A number with a unit.
        QUANTITY,
        /// The frame of a whole entry.
        ENTRY
    }
}
