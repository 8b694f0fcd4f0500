package dev.plumbline.views.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class SharedSettingsTest {

    private final List<Settings> written = new ArrayList<>();
    private final SharedSettings shared = new SharedSettings(new SettingsStore() {
        @Override
        public Reading read() {
            return new Reading(Settings.STANDARD.with(StandardSettings.FONT_SIZE, FontSize.LARGE), List.of());
        }

        @Override
        public Optional<Problem> write(Settings settings) {
            written.add(settings);
            return Optional.empty();
        }
    });

    @Test
    void whatIsSetInOneWindowHoldsInTheOthers() {
        LiveSettings first = window();
        LiveSettings second = window();
        first.set(StandardSettings.THEME, ThemeChoice.DARK);
        assertThat(second.get(StandardSettings.THEME)).isEqualTo(ThemeChoice.DARK);
        second.setKeys("file.save", List.of("F9"));
        assertThat(first.settingsProperty().get())
                .isEqualTo(second.settingsProperty().get());
        assertThat(first.settingsProperty().get().keys()).containsEntry("file.save", List.of("F9"));
        assertThat(written).hasSize(2);
    }

    @Test
    void aWindowThatComesLaterHasWhatWasSet() {
        window().set(StandardSettings.THEME, ThemeChoice.DARK);
        LiveSettings later = window();
        assertThat(later.get(StandardSettings.THEME)).isEqualTo(ThemeChoice.DARK);
        assertThat(later.get(StandardSettings.FONT_SIZE)).isEqualTo(FontSize.LARGE);
    }

    @Test
    void aWindowThatWritesLateWritesWhatIsSetNow() {
        LiveSettings first = window();
        Settings old = first.settingsProperty().get();
        first.set(StandardSettings.THEME, ThemeChoice.DARK);
        shared.write(old);
        assertThat(written.getLast().get(StandardSettings.THEME)).isEqualTo(ThemeChoice.DARK);
    }

    @Test
    void aClosedWindowHearsNothingMore() {
        LiveSettings first = window();
        LiveSettings second = new LiveSettings(shared.read().settings(), shared::write);
        Subscription joined = shared.join(second);
        joined.unsubscribe();
        first.set(StandardSettings.THEME, ThemeChoice.DARK);
        assertThat(second.get(StandardSettings.THEME)).isEqualTo(ThemeChoice.SYSTEM);
    }

    private LiveSettings window() {
        LiveSettings window = new LiveSettings(shared.read().settings(), shared::write);
        shared.join(window);
        return window;
    }
}
