package dev.plumbline.views.shortcuts;

import dev.plumbline.views.keymap.LiveKeymap;
import dev.plumbline.views.settings.LiveSettings;
import dev.plumbline.views.settings.StandardSettings;
import dev.plumbline.views.style.Appearance;
import javafx.scene.Parent;
import javafx.util.Subscription;

/// The sheet with all keys, to look one up.
public final class ShortcutsController implements AutoCloseable {

    private final LiveKeymap keymap;
    private final LiveSettings settings;
    private final ShortcutsPane view;
    private final Subscription subscription;

    public ShortcutsController(LiveKeymap keymap, LiveSettings settings, Appearance appearance) {
        this.keymap = keymap;
        this.settings = settings;
        view = new ShortcutsPane(appearance.reducedMotion());
        subscription = appearance
                .homeStylesheets()
                .subscribe(sheets -> view.overlay().getStylesheets().setAll(sheets));
    }

    /// The layer that covers the window while the sheet is open.
    public Parent view() {
        return view.overlay();
    }

    /// Shows the keys as they are now.
    public void open() {
        view.open(new ShortcutList(keymap.get(), settings.get(StandardSettings.WHEEL)));
    }

    /// Whether it is on the screen.
    public boolean isOpen() {
        return view.overlay().isOpen();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
