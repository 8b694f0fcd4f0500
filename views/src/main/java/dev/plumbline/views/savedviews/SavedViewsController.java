package dev.plumbline.views.savedviews;

import static dev.plumbline.views.CommandGroup.VIEW;

import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.views.Choice;
import dev.plumbline.views.Chooser;
import dev.plumbline.views.Command;
import dev.plumbline.views.Editing;
import dev.plumbline.views.OpenedArchitecture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// The list of the views that are kept: to open one, to save the one that is shown, to rename and to delete.
public final class SavedViewsController implements AutoCloseable {

    private static final String ICON = "mdi2v-view-dashboard-outline";

    private final SavedViewsModel model = new SavedViewsModel();
    private final ShownViews shown;
    private final SavedViewWishes wishes;
    private final Chooser chooser;
    private final SavedViewsPane view;
    private final Subscription subscription;

    public SavedViewsController(ShownViews shown, Editing editing, Chooser chooser) {
        this.shown = shown;
        this.chooser = chooser;
        wishes = new SavedViewWishes(editing);
        view = new SavedViewsPane(model, shown.id(), this);
        subscription = shown.id().subscribe(id -> model.find(id).ifPresent(kept -> model.latest.set(id)));
    }

    /// The list with its header.
    public Parent view() {
        return view;
    }

    /// Gives the list the keyboard.
    public void takeKeyboard() {
        view.takeKeyboard();
    }

    /// Whether a key is for the list, and not for the diagram.
    public boolean wants(KeyEvent event) {
        return view.wants(event);
    }

    /// Lists the views of a workspace.
    public void show(OpenedArchitecture opened) {
        model.show(opened.views().values());
    }

    /// What people can do.
    public List<Command> commands() {
        return List.of(
                VIEW.command(
                        "view.save",
                        "Save the view",
                        "mdi2c-content-save-outline",
                        () -> wishes.replace(shown.now(), shown.id().getValue(), () -> {}),
                        "Shortcut+Shift+S"),
                VIEW.command("view.save-as", "Save this view as…", "mdi2c-content-save-plus-outline", this::saveAs),
                VIEW.command(
                        "view.rename",
                        "Rename the view that is shown…",
                        "mdi2r-rename-box",
                        () -> shownView().forEach(this::rename)),
                VIEW.command(
                        "view.delete",
                        "Delete the view that is shown",
                        "mdi2d-delete-outline",
                        () -> shownView().stream()
                                .filter(kept -> !SavedViewsModel.isLandscape(kept))
                                .forEach(this::delete)));
    }

    private List<SavedView> shownView() {
        return model.find(shown.id().getValue()).stream().toList();
    }

    /// The views as people search for them.
    public List<Choice> choices() {
        return model.views.get().stream()
                .map(kept -> new Choice(SavedViewsModel.title(kept), "view", ICON, () -> open(kept)))
                .toList();
    }

    /// Opens the view some places further on or back in the list, around at its ends; from a view that is not kept, the
    /// next one after that which was kept last.
    public void step(int steps) {
        List<SavedView> views = model.views.get();
        int at = model.find(model.latest.get()).map(views::indexOf).orElse(0);
        open(views.get(Math.floorMod(at + steps, views.size())));
    }

    void open(SavedView kept) {
        shown.open(kept.id());
    }

    /// Asks for a name and keeps the view that is shown.
    void saveAs() {
        SavedView now = shown.now();
        ask("Name of the view", "Save as", title -> wishes.add(now, title, shown::open), replacements(now));
    }

    private List<Choice> replacements(SavedView now) {
        // The landscape and the inside of an element stay what they are.
        return model.views.get().stream()
                .filter(kept -> kept.scope().equals(now.scope()))
                .map(kept -> new Choice(
                        "Replace " + SavedViewsModel.title(kept),
                        "the view is kept as it is shown now",
                        "mdi2c-content-save-outline",
                        () -> wishes.replace(now, kept.id(), () -> shown.open(kept.id()))))
                .toList();
    }

    void rename(SavedView kept) {
        String title = SavedViewsModel.title(kept);
        ask("New name of " + title, "Rename to", name -> wishes.rename(kept.id(), name), List.of());
    }

    void delete(SavedView kept) {
        wishes.delete(kept.id());
    }

    private void ask(String prompt, String verb, Consumer<String> named, List<Choice> others) {
        chooser.ask(new Chooser.Question(prompt, "Enter take   Esc leave", typed -> {
            List<Choice> choices = new ArrayList<>();
            String name = typed.strip();
            if (!name.isEmpty()) {
                choices.add(new Choice(verb + " “" + name + "”", "", ICON, () -> named.accept(name)));
            }
            choices.addAll(Choice.matching(typed, others));
            return choices;
        }));
    }

    @Override
    public void close() {
        view.close();
        subscription.unsubscribe();
    }
}
