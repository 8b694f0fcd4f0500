package dev.plumbline.views.preferences;

import dev.plumbline.views.Command;
import dev.plumbline.views.Keys;
import dev.plumbline.views.settings.Setting;
import dev.plumbline.views.settings.SettingValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What people look for: everything that has all these words in it.
record TypedWords(String text) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    boolean none() {
        return text.isBlank();
    }

    boolean in(Setting<?> setting) {
        return in(setting.section().title()
                + ' '
                + setting.title()
                + ' '
                + setting.detail()
                + ' '
                + setting.id()
                + ' '
                + setting.values().stream().map(SettingValue::title).collect(Collectors.joining(" ")));
    }

    boolean in(Command command) {
        return in("keyboard keys " + command.group().title() + ' ' + command.name() + ' ' + command.id() + ' '
                + command.keys().stream().map(Keys::shown).collect(Collectors.joining(" ")));
    }

    private boolean in(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return Arrays.stream(BLANKS.split(text.strip().toLowerCase(Locale.ROOT), -1))
                .allMatch(lower::contains);
    }
}
