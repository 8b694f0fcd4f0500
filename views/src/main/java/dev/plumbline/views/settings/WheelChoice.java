package dev.plumbline.views.settings;

/// What the mouse wheel does on a diagram when no key is held.
public enum WheelChoice implements SettingValue {
    PANS("pans", "Moves the diagram"),
    ZOOMS("zooms", "Zooms");

    private final String id;
    private final String title;

    WheelChoice(String id, String title) {
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
