package dev.plumbline.views.source;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.source.editor.SourceEditor;
import dev.plumbline.views.style.EmptyState;
import dev.plumbline.views.style.KeyboardPlace;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The layout of the source panel.
final class SourceView extends BorderPane {

    /// Fields over the text leave its scroll bar free.
    private static final Insets BESIDE_SCROLL_BAR = new Insets(0, 20, 0, 20);

    private final SourceEditor editor;
    private final SourceHeader header;
    private final SourceFooter footer;
    private final FindBar find;
    private final LineBar line;
    private final StackPane desk = new StackPane();
    private final Label lock = new Label("", new FontIcon("mdi2l-lock-outline"));
    private final Subscription subscription;

    SourceView(SourceModel model, SourceEditor editor, SourceController controller) {
        this.editor = editor;
        getStyleClass().add("source-panel");
        setMinSize(0, 0);
        header = new SourceHeader(model, controller);
        footer = new SourceFooter(model);
        find = new FindBar(editor, this::closeBars);
        line = new LineBar(editor, this::closeBars);
        lock.setId("source-lock");
        lock.getStyleClass().addAll("source-lock", Styles.TEXT_SMALL);
        lock.setMaxWidth(Double.MAX_VALUE);
        lock.setWrapText(true);
        desk.setMinSize(0, 0);
        desk.setAlignment(Pos.TOP_RIGHT);
        StackPane.setMargin(find, BESIDE_SCROLL_BAR);
        StackPane.setMargin(line, BESIDE_SCROLL_BAR);
        setCenter(desk);
        subscription = model.file.subscribe(this::showFile).and(model.locked.subscribe(this::showLock));
    }

    void close() {
        subscription.unsubscribe();
        header.close();
        footer.close();
    }

    private void showFile(Optional<String> file) {
        closeBars();
        setTop(file.isPresent() ? new VBox(header, lock) : null);
        setBottom(file.isPresent() ? footer : null);
        Node empty = new EmptyState(
                "mdi2f-file-document-outline",
                "No file is open",
                "The source of a workspace's files is shown and edited here.");
        StackPane.setAlignment(empty, Pos.CENTER);
        desk.getChildren().setAll(file.isPresent() ? editor.view() : empty);
    }

    private void showLock(Optional<String> reason) {
        lock.setText(reason.map(text -> "Read only. " + text).orElse(""));
        lock.setVisible(reason.isPresent());
        lock.setManaged(reason.isPresent());
    }

    void find() {
        show(find);
        find.open();
    }

    void goToLine() {
        show(line);
        line.open();
    }

    private void show(Node bar) {
        if (desk.getChildren().contains(editor.view())) {
            desk.getChildren().setAll(editor.view(), bar);
        }
    }

    /// Whether a field is open over the text.
    boolean isOpen() {
        return desk.getChildren().size() > 1;
    }

    /// Whether the keyboard is somewhere in the panel.
    boolean hasKeyboard() {
        return KeyboardPlace.isWithin(this);
    }

    private void closeBars() {
        if (isOpen()) {
            desk.getChildren().setAll(editor.view());
            find.shut();
            editor.view().requestFocus();
        }
    }
}
