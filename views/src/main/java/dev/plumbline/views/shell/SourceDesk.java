package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.draft.Showable;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.views.Editing;
import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.canvas.CanvasController;
import dev.plumbline.views.source.SourceController;
import dev.plumbline.views.source.SourceTools;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The text beside the picture: the source panel in the window, and the ways between it and the diagram. The panel is
/// made when it is first opened.
final class SourceDesk implements AutoCloseable {

    private final WorkbenchModel model;
    private final SelectedParts selection;
    private final CanvasController canvas;
    private final FxBridge bridge;
    private final Writing writing;
    private final StackPane place = new StackPane();
    private final Subscription subscription;
    private Optional<Showable> latest = Optional.empty();
    private @Nullable SourceController panel;

    SourceDesk(
            WorkbenchModel model, SelectedParts selection, CanvasController canvas, FxBridge bridge, Writing writing) {
        this.model = model;
        this.selection = selection;
        this.canvas = canvas;
        this.bridge = bridge;
        this.writing = writing;
        place.setId("source-desk");
        place.setMinSize(0, 0);
        canvas.surface().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        subscription = model.sourceShown
                .subscribe(this::showOrHide)
                .and(selection.idsProperty().subscribe(this::selected))
                .and(model.draft.subscribe(draft -> lockOrUnlock()))
                .and(writing.obstacle().subscribe(obstacle -> lockOrUnlock()));
    }

    /// Where the panel stands.
    Region view() {
        return place;
    }

    /// Shows the workspace after a step.
    void show(Showable showable) {
        latest = Optional.of(showable);
        model.outdated.set(showable.outdated());
        if (panel != null) {
            panel.show(showable.present(), showable.problems());
        }
    }

    /// Answers to something typed that changed nothing.
    void answer(Workspace present) {
        if (panel != null) {
            panel.show(present, latest.map(Showable::problems).orElse(List.of()));
        }
    }

    /// Lets go of the workspace; what was typed is told before.
    void forget() {
        if (panel != null) {
            panel.close();
            panel = null;
            place.getChildren().clear();
        }
        latest = Optional.empty();
    }

    /// Shows another workspace.
    void begin(Showable showable) {
        latest = Optional.of(showable);
        model.outdated.set(showable.outdated());
        showOrHide(model.sourceShown.get());
    }

    /// Tells of what was typed until now.
    void flush() {
        if (panel != null) {
            panel.flush();
        }
    }

    /// Whether the keyboard is in the text or in something of its panel.
    boolean hasKeyboard() {
        return panel != null && panel.hasKeyboard();
    }

    /// Whether a key is for the text rather than for the window.
    boolean wants(KeyEvent event) {
        return panel != null && panel.wants(event);
    }

    /// Goes from the selected part to its text, or from the text to the part that it declares.
    void cross() {
        if (panel != null && hasKeyboard()) {
            panel.showInDiagram();
        } else {
            selection.ids().stream().findFirst().ifPresentOrElse(this::goTo, this::goToText);
        }
    }

    /// Opens the text where a part is declared.
    void goTo(String id) {
        if (latest.isPresent()) {
            SourceController opened = opened();
            if (!opened.goTo(id)) {
                latest.flatMap(known -> known.shown().placeOf(id)).ifPresent(opened::reveal);
            }
        }
    }

    /// Opens the text at a place.
    void goTo(Problem.Place at) {
        if (latest.isPresent()) {
            opened().reveal(at);
        }
    }

    private void goToText() {
        if (latest.isPresent()) {
            opened().takeKeyboard();
        }
    }

    private SourceController opened() {
        model.sourceShown.set(true);
        return made();
    }

    private void showOrHide(boolean shown) {
        if (shown && latest.isPresent()) {
            made();
            selected(selection.ids());
        } else if (panel != null) {
            panel.flush();
            if (hasKeyboard()) {
                canvas.takeKeyboard();
            }
        }
    }

    private SourceController made() {
        SourceController present = panel;
        if (present == null) {
            present = new SourceController(SourceTools.standard(bridge, writing.editing()::type, this::reveal));
            panel = present;
            place.getChildren().setAll(present.view());
            lockOrUnlock();
            latest.ifPresent(this::show);
        }
        return present;
    }

    private void reveal(String id) {
        boolean drawn = latest.map(known -> known.shown().architecture())
                .filter(known ->
                        known.element(id).isPresent() || known.relation(id).isPresent())
                .isPresent();
        if (drawn) {
            canvas.reveal(id);
            canvas.takeKeyboard();
        }
    }

    private void selected(Set<String> ids) {
        if (panel != null && model.sourceShown.get()) {
            panel.point(ids);
            if (ids.size() == 1 && !hasKeyboard()) {
                panel.follow(ids.iterator().next());
            }
        }
    }

    private void clicked(MouseEvent event) {
        if (event.isShortcutDown()
                && event.getButton() == MouseButton.PRIMARY
                && event.isStillSincePress()
                && event.getClickCount() == 1) {
            selection.ids().stream().findFirst().ifPresent(this::goTo);
        }
    }

    private void lockOrUnlock() {
        SourceController present = panel;
        if (present != null) {
            model.draft
                    .get()
                    .obstacle()
                    .or(writing.obstacle()::getValue)
                    .ifPresentOrElse(problem -> present.lock(problem.what() + " " + problem.why()), present::unlock);
        }
    }

    /// How the text is changed.
    ///
    /// @param obstacle why it cannot be at the moment
    record Writing(Editing editing, ObservableValue<Optional<Problem>> obstacle) {}

    @Override
    public void close() {
        forget();
        subscription.unsubscribe();
    }
}
