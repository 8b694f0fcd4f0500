package dev.plumbline.views.settings;

/// One of the values that a setting can have; an enum implements it.
public interface SettingValue {

    /// How the value is written in the file of the settings, as in `high-contrast`.
    String id();

    /// The value for people.
    String title();
}
