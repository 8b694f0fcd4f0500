package dev.plumbline.views.settings;

/// The headings that settings stand under.
public enum SettingSection {
    APPEARANCE("Appearance"),
    DIAGRAM("Diagram"),
    WORK("Work"),
    KEYBOARD("Keyboard");

    private final String title;

    SettingSection(String title) {
        this.title = title;
    }

    /// The heading for people.
    public String title() {
        return title;
    }
}
