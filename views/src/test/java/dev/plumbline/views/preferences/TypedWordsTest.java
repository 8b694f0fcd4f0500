package dev.plumbline.views.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.views.settings.Setting;
import dev.plumbline.views.settings.StandardSettings;
import org.junit.jupiter.api.Test;

class TypedWordsTest {

    @Test
    void findsASettingByAnyOfItsWords() {
        for (String typed :
                new String[] {"dark", "theme", "APPEARANCE contrast", "high  contrast", "appearance.theme"}) {
            assertThat(new TypedWords(typed).in(StandardSettings.THEME))
                    .as(typed)
                    .isTrue();
        }
        assertThat(new TypedWords("dark wheel").in(StandardSettings.THEME)).isFalse();
    }

    @Test
    void findsEverythingForNothing() {
        for (Setting<?> setting : StandardSettings.all()) {
            assertThat(new TypedWords(" ").in(setting)).isTrue();
        }
        assertThat(new TypedWords(" ").none()).isTrue();
    }
}
