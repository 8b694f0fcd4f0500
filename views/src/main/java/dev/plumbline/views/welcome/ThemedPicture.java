package dev.plumbline.views.welcome;

import dev.plumbline.diagrams.paint.Theme;
import java.util.Arrays;

/// A small picture for a light and for a dark window, as PNG.
public final class ThemedPicture {

    private final byte[] light;
    private final byte[] dark;

    public ThemedPicture(byte[] light, byte[] dark) {
        this.light = light.clone();
        this.dark = dark.clone();
    }

    /// The bytes of the picture that goes with the theme.
    public byte[] png(Theme theme) {
        return switch (theme) {
            case LIGHT -> light.clone();
            case DARK, HIGH_CONTRAST -> dark.clone();
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ThemedPicture picture
                && Arrays.equals(light, picture.light)
                && Arrays.equals(dark, picture.dark);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(light) + Arrays.hashCode(dark);
    }
}
