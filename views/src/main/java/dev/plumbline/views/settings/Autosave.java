package dev.plumbline.views.settings;

/// Whether changes are saved by themselves.
public enum Autosave implements SettingValue {
    ON("true", "On"),
    OFF("false", "Off");

    private final String id;
    private final String title;

    Autosave(String id, String title) {
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
