package dev.plumbline.views.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.views.settings.LiveSettings;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.settings.StandardSettings;
import dev.plumbline.views.settings.ThemeChoice;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class AppearanceTest {

    private final SimpleObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private final LiveSettings settings = new LiveSettings(Settings.STANDARD, changed -> {});

    @BeforeEach
    void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void followsTheSystemUntilPeopleChoose() throws TimeoutException {
        fx(() -> {
            try (Appearance appearance = new Appearance(settings, system)) {
                assertThat(appearance.themeProperty().get()).isEqualTo(Theme.LIGHT);
                system.set(ColorScheme.DARK);
                assertThat(appearance.themeProperty().get()).isEqualTo(Theme.DARK);
                settings.set(StandardSettings.THEME, ThemeChoice.LIGHT);
                assertThat(appearance.themeProperty().get()).isEqualTo(Theme.LIGHT);
                system.set(ColorScheme.LIGHT);
                system.set(ColorScheme.DARK);
                assertThat(appearance.themeProperty().get()).isEqualTo(Theme.LIGHT);
                appearance.followSystem();
                assertThat(appearance.themeProperty().get()).isEqualTo(Theme.DARK);
            }
            return true;
        });
    }

    @Test
    void heedsTheSystemNoMoreWhenItIsClosed() throws TimeoutException {
        fx(() -> {
            Appearance appearance = new Appearance(settings, system);
            appearance.close();
            system.set(ColorScheme.DARK);
            assertThat(appearance.themeProperty().get()).isEqualTo(Theme.LIGHT);
            return true;
        });
    }

    private static <T> T fx(Callable<T> action) throws TimeoutException {
        return WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(action));
    }
}
