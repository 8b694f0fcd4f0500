package dev.plumbline.views.preferences;

import dev.plumbline.views.Command;
import dev.plumbline.views.keymap.LiveKeymap;
import dev.plumbline.views.settings.LiveSettings;
import dev.plumbline.views.style.Appearance;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;

/// The screen on which people set things: searchable, every change takes effect at once, every item can be reset.
public final class PreferencesController implements AutoCloseable {

    private final PreferencesModel model = new PreferencesModel();
    private final LiveSettings settings;
    private final LiveKeymap keymap;
    private final KeyEdits edits;
    private final PreferencesPane view;
    private final Subscription subscription;

    public PreferencesController(LiveSettings settings, LiveKeymap keymap, Appearance appearance) {
        this.settings = settings;
        this.keymap = keymap;
        edits = new KeyEdits(settings, keymap);
        view = new PreferencesPane(model, this, appearance.reducedMotion());
        subscription = appearance
                .homeStylesheets()
                .subscribe(sheets -> view.overlay().getStylesheets().setAll(sheets));
    }

    /// The layer that covers the window while the screen is open.
    public Parent view() {
        return view.overlay();
    }

    /// Puts the screen over the window.
    public void open() {
        model.query.set("");
        model.capture.set(Capture.NONE);
        view.open();
    }

    /// Whether it is on the screen.
    public boolean isOpen() {
        return view.overlay().isOpen();
    }

    LiveSettings settings() {
        return settings;
    }

    LiveKeymap keymap() {
        return keymap;
    }

    boolean isChanged(Command command) {
        return edits.isChanged(command);
    }

    void reset(Command command) {
        model.capture.set(Capture.NONE);
        edits.reset(command);
    }

    void remove(Command command, KeyCombination keys) {
        edits.remove(command, keys);
    }

    /// Gives the next keys that are pressed to the command.
    void listen(Command command) {
        model.capture.set(new Capture.Listening(command.id()));
    }

    void stopListening() {
        model.capture.set(Capture.NONE);
    }

    /// Takes what was pressed, if nobody else has it.
    void pressed(Command command, KeyCombination keys) {
        List<Command> owners = edits.others(command, keys);
        if (owners.isEmpty()) {
            take(command, keys);
        } else {
            model.capture.set(new Capture.Taken(command.id(), keys, owners));
        }
    }

    /// Takes keys from whoever has them.
    void take(Command command, KeyCombination keys) {
        model.capture.set(Capture.NONE);
        edits.take(command, keys);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        view.close();
    }
}
