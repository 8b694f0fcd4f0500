package dev.plumbline.views;

import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.draft.Plan;
import dev.plumbline.graphmodel.draft.Step;
import dev.plumbline.graphmodel.workspace.EditRefusedException;
import dev.plumbline.graphmodel.workspace.Workspace;
import java.util.function.Consumer;

/// How panels change the open workspace.
///
/// Wishes are carried out one after another in the background; what cannot be done is told to people in words. Called
/// on the JavaFX thread.
public interface Editing {

    /// Carries a wish out.
    void change(Wish wish);

    /// Gives a file the text that a person typed.
    ///
    /// @param before the text that the person began from: what the file became meanwhile is merged in
    void type(String file, String before, String text);

    /// Takes the last step back.
    void undo();

    /// Does the step again that was taken back last.
    void redo();

    /// Brings everything to disk now.
    void save();

    /// Makes a change of the model.
    default void change(Change change) {
        change(new Wish(workspace -> Plan.of(change), step -> {}));
    }

    /// Something that people want to be done.
    ///
    /// @param planner makes the plan from the snapshot of the moment when its turn comes, on a background thread
    /// @param done told on the JavaFX thread when it is done
    record Wish(Planner planner, Consumer<Step> done) {}

    /// Makes a plan from a snapshot.
    @FunctionalInterface
    interface Planner {

        /// The plan; `Plan.NOTHING` if there is nothing to do.
        Plan of(Workspace workspace) throws EditRefusedException;
    }
}
