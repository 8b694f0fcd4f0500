package dev.plumbline.views.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void isStandardUntilPeopleChoose() {
        for (Setting<?> setting : StandardSettings.all()) {
            assertThat(Settings.STANDARD.isSet(setting)).as(setting.id()).isFalse();
        }
        assertThat(Settings.STANDARD.get(StandardSettings.WHEEL)).isEqualTo(WheelChoice.PANS);
    }

    @Test
    void hasAnIdAndAStandardAmongItsValuesForEverySetting() {
        assertThat(StandardSettings.all()).extracting(Setting::id).doesNotHaveDuplicates();
        for (Setting<?> setting : StandardSettings.all()) {
            assertThat(setting.values()).extracting(SettingValue::id).doesNotHaveDuplicates();
            assertThat(setting.value(setting.standard().id())).isPresent();
        }
    }

    @Test
    void forgetsAChoiceThatIsTheStandard() {
        Settings dark = Settings.STANDARD.with(StandardSettings.THEME, ThemeChoice.DARK);
        assertThat(dark.get(StandardSettings.THEME)).isEqualTo(ThemeChoice.DARK);
        assertThat(dark.with(StandardSettings.THEME, ThemeChoice.SYSTEM)).isEqualTo(Settings.STANDARD);
        assertThat(dark.without(StandardSettings.THEME)).isEqualTo(Settings.STANDARD);
    }

    @Test
    void treatsAValueThatItDoesNotKnowAsTheStandard() {
        Settings later = new Settings(new TreeMap<>(Map.of("appearance.theme", "sepia")), new TreeMap<>());
        assertThat(later.get(StandardSettings.THEME)).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(later.with(StandardSettings.ROLE, Role.LEAD).chosen()).containsEntry("appearance.theme", "sepia");
    }

    @Test
    void keepsEveryChangeOnceAndShowsItAtOnce() {
        List<Settings> kept = new ArrayList<>();
        LiveSettings live = new LiveSettings(Settings.STANDARD, kept::add);
        List<ThemeChoice> seen = new ArrayList<>();
        live.value(StandardSettings.THEME).subscribe(choice -> seen.add(choice));
        live.set(StandardSettings.THEME, ThemeChoice.DARK);
        live.set(StandardSettings.THEME, ThemeChoice.DARK);
        live.setKeys("view.search", List.of("Shortcut+P"));
        live.resetKeys("view.search");
        live.reset(StandardSettings.THEME);
        assertThat(seen).containsExactly(ThemeChoice.SYSTEM, ThemeChoice.DARK, ThemeChoice.SYSTEM);
        assertThat(kept).hasSize(4);
        assertThat(kept.getLast()).isEqualTo(Settings.STANDARD);
    }
}
