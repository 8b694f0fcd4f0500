package dev.plumbline.views.preferences;

import dev.plumbline.views.Command;
import dev.plumbline.views.Keys;
import dev.plumbline.views.keymap.LiveKeymap;
import dev.plumbline.views.settings.LiveSettings;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCombination;

/// Changes the keys of commands.
record KeyEdits(LiveSettings settings, LiveKeymap keymap) {

    /// The other commands that have these keys already.
    List<Command> others(Command command, KeyCombination keys) {
        return keymap.get().others(command.id(), keys);
    }

    /// Gives a command these keys too, and takes them from whoever had them.
    void take(Command command, KeyCombination keys) {
        others(command, keys).forEach(other -> remove(other, keys));
        List<KeyCombination> present = new ArrayList<>(keymap.get().keys(command.id()));
        if (!present.contains(keys)) {
            present.add(keys);
            set(command, present);
        }
    }

    /// Takes keys from a command.
    void remove(Command command, KeyCombination keys) {
        List<KeyCombination> left = new ArrayList<>(keymap.get().keys(command.id()));
        if (left.remove(keys)) {
            set(command, left);
        }
    }

    /// Gives a command the keys of the keymap again.
    void reset(Command command) {
        settings.resetKeys(command.id());
    }

    /// Whether people changed the keys of a command.
    boolean isChanged(Command command) {
        return settings.settingsProperty().get().keys().containsKey(command.id());
    }

    private void set(Command command, List<KeyCombination> keys) {
        settings.setKeys(command.id(), keys.stream().map(Keys::text).toList());
    }
}
