package dev.plumbline.views.preferences;

import dev.plumbline.views.settings.SettingSection;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The state of the screen.
final class PreferencesModel {

    final StringProperty query = new SimpleStringProperty("");
    /// The section that is shown while nothing is searched.
    final ObjectProperty<SettingSection> section = new SimpleObjectProperty<>(SettingSection.APPEARANCE);
    final ObjectProperty<Capture> capture = new SimpleObjectProperty<>(Capture.NONE);
}
