package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.workspace.Recovery;
import dev.plumbline.graphmodel.workspace.SaveResult;
import dev.plumbline.views.preferences.PreferencesController;
import dev.plumbline.views.preview.ChangePreview;
import dev.plumbline.views.shortcuts.ShortcutsController;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The layers that can cover the window; each is made when it is first opened.
final class Overlays implements AutoCloseable {

    private final WindowSettings settings;
    private final Consumer<Node> cover;
    private @Nullable PreferencesController preferences;
    private @Nullable ShortcutsController shortcuts;
    private @Nullable MergeLayer merge;
    private @Nullable RecoveryLayer recovery;

    /// @param cover puts a layer over the window
    Overlays(WindowSettings settings, Consumer<Node> cover) {
        this.settings = settings;
        this.cover = cover;
    }

    void openPreferences() {
        if (preferences == null) {
            preferences = new PreferencesController(settings.live(), settings.keymap(), settings.appearance());
            cover.accept(preferences.view());
        }
        preferences.open();
    }

    void openShortcuts() {
        if (shortcuts == null) {
            shortcuts = new ShortcutsController(settings.keymap(), settings.live(), settings.appearance());
            cover.accept(shortcuts.view());
        }
        shortcuts.open();
    }

    /// Lets people decide on a conflict.
    ///
    /// @param merged told of the text when they have decided
    void openMerge(SaveResult.Conflict conflict, Consumer<String> merged) {
        if (merge == null) {
            merge = new MergeLayer(settings.appearance());
            cover.accept(merge.view());
        }
        merge.open(conflict, merged);
    }

    /// Shows what an earlier run left unsaved.
    ///
    /// @param preview what the changes make of the files
    /// @param wanted told what people decide
    void openRecovery(Recovery left, ChangePreview preview, Consumer<Drafting.Recovered> wanted) {
        if (recovery == null) {
            recovery = new RecoveryLayer(settings.appearance());
            cover.accept(recovery.view());
        }
        recovery.open(left, preview, wanted);
    }

    /// Whether one of them is open: nothing else hears the keyboard then.
    boolean isOpen() {
        return (preferences != null && preferences.isOpen())
                || (shortcuts != null && shortcuts.isOpen())
                || (merge != null && merge.isOpen())
                || (recovery != null && recovery.isOpen());
    }

    @Override
    public void close() {
        if (preferences != null) {
            preferences.close();
        }
        if (shortcuts != null) {
            shortcuts.close();
        }
        if (merge != null) {
            merge.close();
        }
        if (recovery != null) {
            recovery.close();
        }
    }
}
