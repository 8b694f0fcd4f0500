package dev.plumbline.views.compare;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.Editing;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lets wishes through unless something stands in their way, which is told to people instead.
///
/// @param editing carries wishes out
/// @param obstacle why nothing can be changed at the moment
/// @param tell tells it
public record GuardedEditing(Editing editing, Supplier<Optional<Problem>> obstacle, Consumer<Problem> tell)
        implements Editing {

    @Override
    public void change(Wish wish) {
        unlessObstructed(() -> editing.change(wish));
    }

    @Override
    public void type(String file, String before, String text) {
        editing.type(file, before, text);
    }

    @Override
    public void undo() {
        unlessObstructed(editing::undo);
    }

    @Override
    public void redo() {
        unlessObstructed(editing::redo);
    }

    @Override
    public void save() {
        editing.save();
    }

    private void unlessObstructed(Runnable action) {
        obstacle.get().ifPresentOrElse(tell, action);
    }
}
