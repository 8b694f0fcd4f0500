package dev.plumbline.views.settings;

/// Light, dark or with high contrast.
public enum ThemeChoice implements SettingValue {
    SYSTEM("system", "As the system"),
    LIGHT("light", "Light"),
    DARK("dark", "Dark"),
    HIGH_CONTRAST("high-contrast", "High contrast");

    private final String id;
    private final String title;

    ThemeChoice(String id, String title) {
        this.id = id;
        this.title = title;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }
}
