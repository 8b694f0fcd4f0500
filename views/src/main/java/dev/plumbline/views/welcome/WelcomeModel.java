package dev.plumbline.views.welcome;

import dev.plumbline.diagrams.paint.Theme;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The state of the welcome screen.
final class WelcomeModel {

    final ObservableList<Recent> recents = FXCollections.observableArrayList();
    final ObservableList<TemplateCard> templates = FXCollections.observableArrayList();
    final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    /// What people are about to make; empty while they choose.
    final ObjectProperty<Optional<Wish>> wish = new SimpleObjectProperty<>(Optional.empty());
    /// Why the wish could not be fulfilled.
    final ObjectProperty<Optional<String>> refusal = new SimpleObjectProperty<>(Optional.empty());
    final BooleanProperty making = new SimpleBooleanProperty();
}
