package dev.plumbline.views.shell;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.workspace.Recovery;
import dev.plumbline.views.preview.ChangePreview;
import dev.plumbline.views.preview.PreviewPane;
import dev.plumbline.views.style.Appearance;
import dev.plumbline.views.style.Overlay;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What an earlier run left unsaved, over the window: what was done, and which lines of the files that changed.
final class RecoveryLayer implements AutoCloseable {

    private static final double WIDTH = 860;
    private static final double HEIGHT = 640;
    private static final int MOST_STEPS = 6;
    private static final int MOST_PLACES = 200;

    private final Label steps = new Label();
    private final ScrollPane changes = new ScrollPane();
    private final Label more = new Label();
    private final Button restore = new Button("Restore them");
    private final Button discard = new Button("Discard them");
    private final Overlay overlay;
    private final Subscription subscription;

    RecoveryLayer(Appearance appearance) {
        Label title = new Label("Unsaved changes of an earlier run");
        title.getStyleClass().add("form-title");
        steps.setWrapText(true);
        steps.setMinHeight(VBox.USE_PREF_SIZE);
        steps.setId("recovery-steps");
        steps.getStyleClass().add(Styles.TEXT_MUTED);
        more.getStyleClass().add(Styles.TEXT_MUTED);
        more.managedProperty().bind(more.visibleProperty());
        changes.setFitToWidth(true);
        changes.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(changes, Priority.ALWAYS);
        restore.setId("recovery-restore");
        restore.getStyleClass().add(Styles.ACCENT);
        discard.setId("recovery-discard");
        Button later = new Button("Decide later");
        HBox buttons = new HBox(8, later, discard, restore);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(title, steps, changes, more, buttons);
        box.setId("recovery-box");
        box.setMaxSize(WIDTH, HEIGHT);
        overlay = new Overlay(box, restore, appearance.reducedMotion());
        later.setOnAction(event -> overlay.dismiss());
        subscription = appearance
                .homeStylesheets()
                .subscribe(sheets -> overlay.getStylesheets().setAll(sheets));
    }

    /// The layer that covers the window while people look.
    Parent view() {
        return overlay;
    }

    boolean isOpen() {
        return overlay.isOpen();
    }

    /// @param preview what the changes make of the files
    /// @param wanted told what people decide
    void open(Recovery recovery, ChangePreview preview, Consumer<Drafting.Recovered> wanted) {
        steps.setText(told(recovery.titles()));
        List<ChangePreview.Place> places = preview.places();
        int shown = Math.min(MOST_PLACES, places.size());
        changes.setContent(new PreviewPane(new ChangePreview(preview.key(), places.subList(0, shown))));
        more.setText("… and " + (places.size() - shown) + " places more");
        more.setVisible(places.size() > shown);
        restore.setOnAction(event -> decide(Drafting.Recovered.BACK, wanted));
        discard.setOnAction(event -> decide(Drafting.Recovered.FORGOTTEN, wanted));
        overlay.open();
    }

    /// The last steps, in their order.
    private static String told(List<String> titles) {
        List<String> last = titles.subList(Math.max(0, titles.size() - MOST_STEPS), titles.size());
        String earlier = titles.size() > last.size() ? (titles.size() - last.size()) + " earlier ones, " : "";
        return earlier + String.join(", ", last);
    }

    private void decide(Drafting.Recovered decision, Consumer<Drafting.Recovered> wanted) {
        overlay.dismiss();
        changes.setContent(null);
        wanted.accept(decision);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        changes.setContent(null);
    }
}
