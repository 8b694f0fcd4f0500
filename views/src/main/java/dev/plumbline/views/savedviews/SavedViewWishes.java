package dev.plumbline.views.savedviews;

import dev.plumbline.graphmodel.FreeIds;
import dev.plumbline.graphmodel.draft.Plan;
import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.graphmodel.view.ViewAttributes;
import dev.plumbline.graphmodel.workspace.Edited;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.ViewEdits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.views.Editing;
import java.util.Optional;
import java.util.function.Consumer;

/// What people do to the views that are kept: each is a step of the draft, and touches only what it means in the files.
final class SavedViewWishes {

    private final Editing editing;
    private final ViewEdits edits = new ViewEdits(ReadLimits.standard());

    SavedViewWishes(Editing editing) {
        this.editing = editing;
    }

    /// Keeps a view under a title, with an id of its own.
    ///
    /// @param saved told the id
    void add(SavedView view, String title, Consumer<String> saved) {
        String[] id = {""};
        editing.change(new Editing.Wish(
                workspace -> {
                    id[0] = freeId(workspace, title);
                    SavedView kept = new SavedView(id[0], view.attributes()).with(ViewAttributes.TITLE, title);
                    return plan("Save the view " + title, edits.save(workspace, kept));
                },
                step -> saved.accept(id[0])));
    }

    /// Keeps how a view is shown in the place of what was kept; its title and description stay.
    void replace(SavedView view, String id, Runnable saved) {
        editing.change(new Editing.Wish(
                workspace -> {
                    SavedView before = workspace.views().getOrDefault(id, SavedView.of(id));
                    return plan("Save the view " + before.title(), edits.save(workspace, over(before, view)));
                },
                step -> saved.run()));
    }

    private static SavedView over(SavedView before, SavedView view) {
        SavedView kept = new SavedView(before.id(), view.attributes());
        Optional<String> title = before.get(ViewAttributes.TITLE);
        Optional<String> description = before.get(ViewAttributes.DESCRIPTION);
        if (title.isPresent()) {
            kept = kept.with(ViewAttributes.TITLE, title.get());
        }
        return description.isPresent() ? kept.with(ViewAttributes.DESCRIPTION, description.get()) : kept;
    }

    /// Gives a view another title; its id stays.
    void rename(String id, String title) {
        editing.change(new Editing.Wish(
                workspace -> {
                    SavedView before = workspace.views().getOrDefault(id, SavedView.of(id));
                    return plan(
                            "Rename the view " + before.title(),
                            edits.save(workspace, before.with(ViewAttributes.TITLE, title)));
                },
                step -> {}));
    }

    /// Deletes a view with its layout.
    void delete(String id) {
        editing.change(new Editing.Wish(
                workspace -> workspace.views().containsKey(id)
                        ? plan(
                                "Delete the view "
                                        + workspace
                                                .views()
                                                .getOrDefault(id, SavedView.of(id))
                                                .title(),
                                edits.delete(workspace, id))
                        : Plan.NOTHING,
                step -> {}));
    }

    private static Plan plan(String title, Edited edited) {
        return edited.edits().isEmpty() ? Plan.NOTHING : Plan.of(title, edited.edits(), Optional.empty());
    }

    /// An id that neither a view has nor a part, whose inside has a view with its id.
    private static String freeId(Workspace workspace, String title) {
        FreeIds ids = new FreeIds(workspace.architecture());
        String id = ids.element(title, "view");
        while (workspace.views().containsKey(id) || id.equals(SavedView.LANDSCAPE)) {
            id = ids.element(title, "view");
        }
        return id;
    }
}
