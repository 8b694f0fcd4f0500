package dev.plumbline.views.settings;

import java.util.List;
import java.util.Optional;

/// Something that people can set, with the values that it can have.
///
/// @param id the stable name, whose dots are the levels of the file, as in `appearance.theme`
/// @param section the heading it stands under
/// @param title its name for people
/// @param detail what it is for, in a sentence
/// @param values what it can be
/// @param standard what it is until people choose
/// @param <V> the type of its values
public record Setting<V extends SettingValue>(
        String id, SettingSection section, String title, String detail, List<V> values, V standard) {

    public Setting {
        values = List.copyOf(values);
    }

    /// The value that a text means; empty if it means none.
    public Optional<V> value(String text) {
        return values.stream().filter(value -> value.id().equals(text)).findFirst();
    }
}
