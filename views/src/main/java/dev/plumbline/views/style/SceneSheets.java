package dev.plumbline.views.style;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Gives style sheets to the scene that a node is in. Sheets of the node itself would be gathered anew for each node
/// below it.
public final class SceneSheets {

    private SceneSheets() {}

    /// Keeps the sheets of the node's scene as they are meant to be, now and later.
    public static Subscription of(Node root, ObservableValue<List<String>> sheets) {
        return sheets.subscribe(wanted -> wear(root.getScene(), wanted))
                .and(root.sceneProperty().subscribe(scene -> wear(scene, sheets.getValue())));
    }

    private static void wear(@Nullable Scene scene, List<String> sheets) {
        if (scene != null && !scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
    }
}
