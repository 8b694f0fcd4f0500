package dev.plumbline.graphmodel.draft;

import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.workspace.TextEdit;
import dev.plumbline.graphmodel.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/// What is to be done in one step: a change of the model, edits of texts beside it such as layouts, or both.
///
/// @param title what it does, for menus and logs
/// @param change the change of the model
/// @param texts the edits of texts
/// @param subject what it is about: steps about the same are undone together if there is no pause between them; empty
///     for a step by itself
/// @param aside what goes along with it that no file says; such a step counts even if no text changes
public record Plan(
        String title, Optional<Change> change, Texts texts, Optional<String> subject, Optional<Aside> aside) {

    /// Nothing is to be done.
    public static final Plan NOTHING =
            new Plan("", Optional.empty(), after -> List.of(), Optional.empty(), Optional.empty());

    /// A change of the model.
    public static Plan of(Change change) {
        return new Plan(change.title(), Optional.of(change), after -> List.of(), subject(change), Optional.empty());
    }

    /// Edits of texts.
    public static Plan of(String title, List<TextEdit> edits, Optional<String> subject) {
        List<TextEdit> known = List.copyOf(edits);
        return new Plan(title, Optional.empty(), after -> known, subject, Optional.empty());
    }

    /// The same with other edits of texts.
    public Plan with(Texts others) {
        return new Plan(title, change, others, subject, aside);
    }

    /// The same with something that goes along with it.
    public Plan with(Aside other) {
        return new Plan(title, change, texts, subject, Optional.of(other));
    }

    /// Something that is done and taken back together with a step, on the thread of the draft.
    public interface Aside {

        /// Done with the step, and when the step is done again.
        void forth();

        /// Done when the step is taken back.
        void back();
    }

    /// Edits of texts.
    @FunctionalInterface
    public interface Texts {

        /// The edits, given the snapshot in which the change of the model is already done.
        List<TextEdit> of(Workspace after);
    }

    /// Turning the same knob several times is one step.
    private static Optional<String> subject(Change change) {
        return switch (change) {
            case Change.UpdateElement update -> Optional.of("element " + update.id() + " " + update.path());
            case Change.UpdateRelation update -> Optional.of("relation " + update.id() + " " + update.path());
            case Change.AddElement add -> Optional.empty();
            case Change.RemoveElement remove -> Optional.empty();
            case Change.MoveElement move -> Optional.empty();
            case Change.RenameElement rename -> Optional.empty();
            case Change.AddRelation add -> Optional.empty();
            case Change.RemoveRelation remove -> Optional.empty();
            case Change.AddFlow add -> Optional.empty();
            case Change.RemoveFlow remove -> Optional.empty();
            case Change.AddScenario add -> Optional.empty();
            case Change.RemoveScenario remove -> Optional.empty();
            case Change.Several several -> Optional.empty();
        };
    }
}
