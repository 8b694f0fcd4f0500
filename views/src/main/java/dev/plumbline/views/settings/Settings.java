package dev.plumbline.views.settings;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What people set; everything else is as `StandardSettings` says.
///
/// A value that is not understood stays as it is, so that a newer version of the program finds it again.
///
/// @param chosen the written values, by the id of the setting
/// @param keys the key combinations of commands whose keys people changed, by the id of the command; none for a
///     command that shall have no keys
public record Settings(SortedMap<String, String> chosen, SortedMap<String, List<String>> keys) {

    /// Nothing was set.
    public static final Settings STANDARD = new Settings(new TreeMap<>(), new TreeMap<>());

    public Settings {
        chosen = Collections.unmodifiableSortedMap(new TreeMap<>(chosen));
        TreeMap<String, List<String>> copies = new TreeMap<>();
        keys.forEach((command, combinations) -> copies.put(command, List.copyOf(combinations)));
        keys = Collections.unmodifiableSortedMap(copies);
    }

    /// The value of a setting.
    public <V extends SettingValue> V get(Setting<V> setting) {
        return Optional.ofNullable(chosen.get(setting.id()))
                .flatMap(setting::value)
                .orElse(setting.standard());
    }

    /// The same settings with another value for one.
    public <V extends SettingValue> Settings with(Setting<V> setting, V value) {
        return value.equals(setting.standard()) ? without(setting) : with(setting.id(), value.id());
    }

    /// The same settings with one as it was at first.
    public Settings without(Setting<?> setting) {
        TreeMap<String, String> changed = new TreeMap<>(chosen);
        changed.remove(setting.id());
        return new Settings(changed, keys);
    }

    /// Whether people set it.
    public boolean isSet(Setting<?> setting) {
        return chosen.containsKey(setting.id());
    }

    /// The same settings with other keys for a command.
    public Settings withKeys(String command, List<String> combinations) {
        Map<String, List<String>> changed = new TreeMap<>(keys);
        changed.put(command, combinations);
        return new Settings(chosen, new TreeMap<>(changed));
    }

    /// The same settings with the keys of a command as the keymap has them.
    public Settings withoutKeys(String command) {
        TreeMap<String, List<String>> changed = new TreeMap<>(keys);
        changed.remove(command);
        return new Settings(chosen, changed);
    }

    private Settings with(String id, String value) {
        TreeMap<String, String> changed = new TreeMap<>(chosen);
        changed.put(id, value);
        return new Settings(changed, keys);
    }
}
