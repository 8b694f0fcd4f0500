package dev.plumbline.views.inspector;

import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.views.Editing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An attribute of the parts that people edit. Its value is the text as it stands in files.
record EditedAttribute(EditedParts parts, EditablePath path) {

    /// Whether it is the same attribute of parts of the same sort.
    boolean isAlike(EditedAttribute other) {
        return parts.relations() == other.parts.relations() && path.equals(other.path);
    }

    /// Whether it is the same attribute of the same parts, maybe before or after an edit.
    boolean isSame(EditedAttribute other) {
        return isAlike(other) && parts.ids().equals(other.parts.ids());
    }

    /// What it means, with its path and its type.
    String help() {
        return path.description() + " (" + path.path() + ", " + path.type().name() + ")";
    }

    /// The text that all parts have; empty if they differ or have none.
    String value() {
        return parts.text(path).orElse("");
    }

    /// Whether the parts have different values.
    boolean isMixed() {
        return parts.text(path).isEmpty();
    }

    /// What can be chosen; the first choice is no value.
    List<String> choices() {
        List<String> choices = new ArrayList<>(List.of(""));
        choices.addAll(path.isReference() ? kinds().first(parts.architecture()) : path.choices());
        String value = value();
        if (!choices.contains(value)) {
            choices.add(value);
        }
        return choices;
    }

    /// The items of a value that is a list; none if the parts differ.
    List<String> items() {
        return path.items(value());
    }

    /// What it is meant to refer to.
    ReferencedKinds kinds() {
        return ReferencedKinds.of(path.path());
    }

    /// What is wrong with a text.
    Optional<String> problem(String text) {
        try {
            path.parse(text);
            return Optional.empty();
        } catch (ValueFormatException wrong) {
            return Optional.of(wrong.getMessage() + " " + wrong.remedy());
        }
    }

    /// Takes a text over, unless something is wrong with it.
    void take(String text, Editing editing) {
        if (text.equals(value())) {
            return;
        }
        try {
            parts.set(path, text, editing);
        } catch (ValueFormatException wrong) {
            // The editor has said so while it was typed.
        }
    }
}
