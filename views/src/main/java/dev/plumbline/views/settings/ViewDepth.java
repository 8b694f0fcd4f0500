package dev.plumbline.views.settings;

/// How many levels of nesting a diagram opens with.
public enum ViewDepth implements SettingValue {
    AS_FITS("as-fits", "As many as can be read"),
    ONE("1", "1 level"),
    TWO("2", "2 levels"),
    THREE("3", "3 levels"),
    ALL("all", "All levels");

    private final String id;
    private final String title;

    ViewDepth(String id, String title) {
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
