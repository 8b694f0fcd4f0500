package dev.plumbline.views.settings;

/// Whose keys the commands have.
public enum KeymapChoice implements SettingValue {
    WORKBENCH("workbench", "Workbench"),
    DRAW_IO("draw.io", "draw.io"),
    INTELLIJ("intellij", "IntelliJ");

    private final String id;
    private final String title;

    KeymapChoice(String id, String title) {
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
