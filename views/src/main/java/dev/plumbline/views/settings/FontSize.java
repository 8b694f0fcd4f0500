package dev.plumbline.views.settings;

/// The size of the text in the window.
public enum FontSize implements SettingValue {
    SMALL(13),
    MEDIUM(14),
    LARGE(16);

    private final int pixels;

    FontSize(int pixels) {
        this.pixels = pixels;
    }

    /// The size of body text, in pixels.
    public int pixels() {
        return pixels;
    }

    @Override
    public String id() {
        return Integer.toString(pixels);
    }

    @Override
    public String title() {
        return pixels + " px";
    }
}
