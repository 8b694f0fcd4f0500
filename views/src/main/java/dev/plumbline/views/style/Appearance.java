package dev.plumbline.views.style;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.views.settings.LiveSettings;
import dev.plumbline.views.settings.MotionChoice;
import dev.plumbline.views.settings.StandardSettings;
import dev.plumbline.views.settings.ThemeChoice;
import dev.plumbline.views.style.StyleSheets.Sheet;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// How the window looks: as the system does, or as people chose.
public final class Appearance implements AutoCloseable {

    private static final Sheet[] USUAL = {
        Sheet.MODENA_NAMES, Sheet.WORKBENCH, Sheet.SOURCE, Sheet.SIMULATION, Sheet.SCENARIO
    };
    private static final Sheet[] CONTRASTING = {
        Sheet.MODENA_NAMES, Sheet.WORKBENCH, Sheet.SOURCE, Sheet.SIMULATION, Sheet.SCENARIO, Sheet.HIGH_CONTRAST
    };

    private final LiveSettings settings;
    private final ObservableValue<ColorScheme> system;
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
    private final Subscription subscription;

    public Appearance(LiveSettings settings) {
        this(settings, Platform.getPreferences().colorSchemeProperty());
    }

    /// @param system what the system asks for, now and later
    Appearance(LiveSettings settings, ObservableValue<ColorScheme> system) {
        this.settings = settings;
        this.system = system;
        subscription =
                system.subscribe(this::refresh).and(settings.settingsProperty().subscribe(this::refresh));
        refresh();
    }

    /// The colours that follow from what people chose.
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /// Whether movement that only pleases is left out, now and later.
    public ObservableValue<Boolean> reducedMotion() {
        return settings.value(StandardSettings.MOTION)
                .flatMap(choice -> choice == MotionChoice.SYSTEM
                        ? Platform.getPreferences().reducedMotionProperty()
                        : new SimpleBooleanProperty(choice == MotionChoice.REDUCED));
    }

    /// What the system asks for at present.
    public static Theme ofSystem() {
        return of(Platform.getPreferences().getColorScheme());
    }

    private static Theme of(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    /// Light if it is dark, dark if it is light.
    public void toggle() {
        settings.set(StandardSettings.THEME, theme.get() == Theme.LIGHT ? ThemeChoice.DARK : ThemeChoice.LIGHT);
    }

    /// As the system is.
    public void followSystem() {
        settings.reset(StandardSettings.THEME);
    }

    /// The style sheets that the window adds to the theme, now and later.
    public ObservableValue<List<String>> stylesheets() {
        return settings.settingsProperty()
                .map(present -> StyleSheets.of(
                        present.get(StandardSettings.FONT_SIZE),
                        present.get(StandardSettings.THEME) == ThemeChoice.HIGH_CONTRAST ? CONTRASTING : USUAL));
    }

    /// The style sheets of the screens around the diagram, now and later.
    public ObservableValue<List<String>> homeStylesheets() {
        return settings.value(StandardSettings.FONT_SIZE).map(size -> StyleSheets.of(size, Sheet.HOME));
    }

    private void refresh() {
        Theme wanted = wanted(settings.get(StandardSettings.THEME));
        String sheet = userAgentStylesheet(wanted);
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        theme.set(wanted);
    }

    private Theme wanted(ThemeChoice choice) {
        return switch (choice) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case SYSTEM -> of(system.getValue());
            case HIGH_CONTRAST -> Theme.HIGH_CONTRAST;
        };
    }

    private static String userAgentStylesheet(Theme theme) {
        return switch (theme) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK, HIGH_CONTRAST -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
