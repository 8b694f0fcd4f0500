package dev.plumbline.views.style;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.plumbline.diagrams.paint.Theme;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/// Whether the window is light or dark: as the system is, or as people chose.
public final class Appearance implements AutoCloseable {

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
    private final Subscription subscription;

    /// Follows the system until people choose.
    public Appearance() {
        subscription = Platform.getPreferences()
                .colorSchemeProperty()
                .subscribe(this::refresh)
                .and(choice.subscribe(this::refresh));
        refresh();
    }

    /// What people chose.
    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /// What follows from the choice.
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /// Light if it is dark, dark if it is light.
    public void toggle() {
        choice.set(theme.get() == Theme.LIGHT ? Choice.DARK : Choice.LIGHT);
    }

    /// What the system asks for at present.
    public static Theme ofSystem() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    /// The style sheets that the window adds to the theme.
    public static List<String> stylesheets() {
        return List.of(resource("modena-names.css"), resource("workbench.css"), resource("source.css"));
    }

    private void refresh() {
        Theme wanted = switch (choice.get()) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case SYSTEM -> ofSystem();
        };
        Application.setUserAgentStylesheet(
                switch (wanted) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
        theme.set(wanted);
    }

    private static String resource(String name) {
        URL url = Appearance.class.getResource(name);
        return Objects.requireNonNull(url, () -> "The style sheet " + name + " is not in the program.")
                .toExternalForm();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    /// What people can choose.
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }
}
