package dev.plumbline.views.welcome;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.bridge.QuietTask;
import dev.plumbline.views.style.Ago;
import dev.plumbline.views.style.Appearance;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.util.Subscription;

/// The welcome screen: opens the sample, a folder or a workspace of before, and makes new ones from templates and
/// other tools' models.
public final class WelcomeController implements AutoCloseable {

    private final WelcomeModel model = new WelcomeModel();
    private final HomeServices services;
    private final FxBridge bridge;
    private final WelcomeActions actions;
    private final WelcomePane view;
    private final Subscription subscription;

    public WelcomeController(HomeServices services, FxBridge bridge, Appearance appearance, WelcomeActions actions) {
        this.services = services;
        this.bridge = bridge;
        this.actions = actions;
        view = new WelcomePane(model, this, new Ago(services.clock().instant(), ZoneId.systemDefault()));
        subscription = appearance
                .homeStylesheets()
                .subscribe(sheets -> view.getStylesheets().setAll(sheets))
                .and(appearance.themeProperty().subscribe(model.theme::set))
                .and(services.whenRecentsChange(() -> bridge.later(this::lookAgain))::run);
    }

    /// The content of the screen.
    public Parent view() {
        return view;
    }

    /// Shows what was open before, as it is now, and gives the screen the keyboard.
    public void refresh() {
        recall();
        if (model.templates.isEmpty()) {
            work("templates", "Looking for templates", services::templates, this::showTemplates);
        }
        view.takeKeyboard();
    }

    private void recall() {
        work("recents", "Looking for recent workspaces", services::recents, model.recents::setAll);
    }

    /// What another window opened matters to people who see the list.
    private void lookAgain() {
        if (view.getScene() != null) {
            recall();
        }
    }

    void openSample() {
        actions.openSample();
    }

    void showAround() {
        actions.showAround();
    }

    void openFolder() {
        actions.openFolder();
    }

    void open(Recent recent) {
        if (recent.state() == Recent.State.THERE) {
            actions.open(recent.folder());
        }
    }

    void openElsewhere(Recent recent) {
        if (recent.state() == Recent.State.THERE) {
            actions.openElsewhere(recent.folder());
        }
    }

    void forget(Recent recent) {
        model.recents.remove(recent);
        work(
                "forget " + recent.folder(),
                "Forgetting " + recent.name(),
                () -> {
                    services.forget(recent.folder());
                    return services.recents();
                },
                model.recents::setAll);
    }

    /// Begins a workspace from a template.
    void begin(TemplateCard template) {
        begin(new Wish.FromTemplate(template));
    }

    /// Begins a workspace from another tool's model.
    public void beginImport(Path source) {
        begin(new Wish.FromModel(source));
    }

    /// Gives the keyboard to the first template.
    public void chooseTemplate() {
        view.takeKeyboardToTemplates();
    }

    void chooseModel() {
        actions.chooseModel().ifPresent(this::beginImport);
    }

    private void begin(Wish wish) {
        model.refusal.set(Optional.empty());
        model.wish.set(Optional.of(wish));
    }

    void cancel() {
        model.wish.set(Optional.empty());
        view.takeKeyboard();
    }

    Path usualPlace() {
        return services.usualPlace();
    }

    Optional<Path> chooseFolder(Path start) {
        return actions.chooseFolder(start);
    }

    /// Makes what people wish, and opens it.
    void make(Wish wish, Path folder) {
        model.refusal.set(Optional.empty());
        model.making.set(true);
        bridge.submit(new Making(services, wish, folder, outcome -> made(outcome, folder)));
    }

    private void made(Optional<Problem> refused, Path folder) {
        model.making.set(false);
        if (refused.isPresent()) {
            model.refusal.set(
                    Optional.of(refused.get().what() + " " + refused.get().remedy()));
        } else {
            model.wish.set(Optional.empty());
            actions.open(folder);
        }
    }

    private void showTemplates(List<TemplateCard> templates) {
        model.templates.setAll(templates);
        templates.stream()
                .filter(template -> template.picture().isEmpty())
                .forEach(template -> work(
                        "picture " + template.id(),
                        "Drawing " + template.name(),
                        () -> services.picture(template.id()),
                        picture -> model.templates.replaceAll(known -> known.id()
                                        .equals(template.id())
                                ? new TemplateCard(known.id(), known.name(), known.description(), Optional.of(picture))
                                : known)));
    }

    private <T> void work(String key, String name, Supplier<T> work, Consumer<T> show) {
        bridge.submit(new QuietTask<>("welcome " + key, name, work, show));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        view.close();
    }
}
