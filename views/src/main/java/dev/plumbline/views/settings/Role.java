package dev.plumbline.views.settings;

/// Which panels the window starts with.
public enum Role implements SettingValue {
    ARCHITECT("architect", "Architect"),
    REVIEWER("reviewer", "Reviewer"),
    LEAD("lead", "Lead");

    private final String id;
    private final String title;

    Role(String id, String title) {
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
