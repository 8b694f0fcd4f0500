package dev.plumbline.views.inspector;

import dev.plumbline.views.Editing;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;

/// Edits the value of one attribute after another, so that what was made for one serves the next.
sealed interface ValueEditor permits TextEditor, ChoiceEditor, ReferencesEditor {

    /// What people see of it.
    Control node();

    /// What is wrong with the text in it and what to do, for people; empty if nothing is.
    ObservableValue<String> wrong();

    /// Whether there is a text in it that people typed and that is not taken yet.
    boolean isTyping();

    /// Edits this attribute from now on.
    void show(EditedAttribute attribute);

    /// How values are edited.
    enum Kind {
        /// As text.
        TEXT,
        /// By choosing one of a few.
        CHOICE,
        /// By choosing an element, found by typing a part of its id.
        ELEMENT,
        /// By choosing several elements.
        ELEMENTS;

        /// How the values of an attribute are edited.
        static Kind of(EditablePath path) {
            if (path.isReference()) {
                return path.list() ? ELEMENTS : ELEMENT;
            }
            if (path.list()) {
                return TEXT;
            }
            return path.choices().isEmpty() ? TEXT : CHOICE;
        }

        /// A new editor.
        ValueEditor edit(EditedAttribute attribute, Editing editing) {
            return switch (this) {
                case TEXT -> new TextEditor(attribute, editing);
                case CHOICE -> ChoiceEditor.ofFew(attribute, editing);
                case ELEMENT -> ChoiceEditor.ofMany(attribute, editing);
                case ELEMENTS -> new ReferencesEditor(attribute, editing);
            };
        }
    }
}
