package dev.plumbline.views.shell;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.workspace.Recovery;
import dev.plumbline.graphmodel.workspace.SaveResult;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// What people are asked or told about the draft as a whole, above the work area: unsaved changes of an earlier run,
/// files that changed on both sides, and why nothing can be changed.
final class QuestionBars extends VBox {

    private final WorkbenchModel model;
    private final Drafting drafting;
    private final Consumer<SaveResult.Conflict> merge;
    private final Consumer<Recovery> compare;
    private final Subscription subscription;

    /// @param merge lets people decide on each place of a conflict
    /// @param compare shows what unsaved changes make of the files
    QuestionBars(
            WorkbenchModel model, Drafting drafting, Consumer<SaveResult.Conflict> merge, Consumer<Recovery> compare) {
        this.model = model;
        this.drafting = drafting;
        this.merge = merge;
        this.compare = compare;
        getStyleClass().add("question-bars");
        subscription = model.draft
                .subscribe(status -> refresh())
                .and(model.recovery.subscribe(recovery -> refresh()))
                .and(model.conflicts.subscribe(conflicts -> refresh()));
    }

    void close() {
        subscription.unsubscribe();
    }

    private void refresh() {
        getChildren().clear();
        model.draft
                .get()
                .obstacle()
                .ifPresent(problem ->
                        getChildren().add(bar("mdi2l-lock-outline", problem.what() + " " + problem.why(), List.of())));
        model.recovery.get().ifPresent(recovery -> getChildren().add(recovery(recovery)));
        model.conflicts.get().values().forEach(conflict -> getChildren().add(conflict(conflict)));
    }

    private Node recovery(Recovery recovery) {
        int changes = recovery.titles().size();
        String last = recovery.titles().isEmpty()
                ? ""
                : (changes == 1 ? ": " : ", the last one: ") + recovery.titles().getLast();
        return bar(
                "mdi2h-history",
                "An earlier run ended before it had saved " + (changes == 1 ? "a change" : changes + " changes") + last
                        + ".",
                List.of(
                        accent("Restore unsaved changes", () -> drafting.recover(Drafting.Recovered.BACK)),
                        button("Look at them…", () -> compare.accept(recovery)),
                        button("Discard them", () -> drafting.recover(Drafting.Recovered.FORGOTTEN))));
    }

    private Node conflict(SaveResult.Conflict conflict) {
        return bar(
                "mdi2s-source-merge",
                conflict.file() + " changed on disk in the same places as here. Nothing was overwritten.",
                List.of(
                        accent("Merge…", () -> drafting.lookAgain(conflict.file(), merge)),
                        button("Keep mine", () -> drafting.resolve(conflict, conflict.ours())),
                        button(
                                "Take theirs",
                                () -> drafting.resolve(
                                        conflict, conflict.theirs().orElse("")))));
    }

    private static Node bar(String icon, String text, List<Button> actions) {
        Label words = new Label(text, new FontIcon(icon));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox bar = new HBox(12, words);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("question-bar");
        bar.getChildren().addAll(actions);
        return bar;
    }

    private static Button accent(String text, Runnable action) {
        Button button = button(text, action);
        button.getStyleClass().add(Styles.ACCENT);
        return button;
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
