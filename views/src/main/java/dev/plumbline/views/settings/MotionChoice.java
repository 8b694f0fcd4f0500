package dev.plumbline.views.settings;

/// Whether movement that only pleases is left out.
public enum MotionChoice implements SettingValue {
    SYSTEM("system", "As the system"),
    REDUCED("on", "Reduced"),
    FULL("off", "Full");

    private final String id;
    private final String title;

    MotionChoice(String id, String title) {
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
