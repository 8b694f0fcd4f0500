package dev.plumbline.diagrams.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {

    private static final List<Ink> GROUNDS = List.of(Ink.CANVAS, Ink.SURFACE, Ink.TINT_1, Ink.TINT_2);

    @ParameterizedTest
    @EnumSource
    void setsTextThatCanBeReadOnEveryGround(Theme theme) {
        for (Ink ground : GROUNDS) {
            for (Ink text : List.of(Ink.TEXT, Ink.TEXT_MUTED)) {
                assertThat(contrast(theme, text, ground))
                        .as("%s on %s", text, ground)
                        .isGreaterThan(4.5);
            }
        }
        assertThat(contrast(theme, Ink.TEXT, Ink.FAILING_TINT)).isGreaterThan(7);
        assertThat(contrast(theme, Ink.TEXT_MUTED, Ink.FAILING_TINT)).isGreaterThan(4.5);
    }

    @Test
    void setsTextOfHighContrastApartByFarFromEveryGround() {
        for (Ink ground : List.of(Ink.CANVAS, Ink.SURFACE, Ink.TINT_1, Ink.TINT_2, Ink.TINT_3, Ink.FAILING_TINT)) {
            for (Ink text : List.of(
                    Ink.TEXT, Ink.TEXT_MUTED, Ink.ACCENT, Ink.DEGRADED, Ink.FAILING, Ink.UNKNOWN, Ink.SIMULATED)) {
                assertThat(contrast(Theme.HIGH_CONTRAST, text, ground))
                        .as("%s on %s", text, ground)
                        .isGreaterThanOrEqualTo(7);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void drawsLinesThatCanBeSeenOnTheCanvas(Theme theme) {
        for (Ink line : List.of(Ink.BORDER, Ink.EDGE, Ink.EDGE_MUTED, Ink.DEGRADED, Ink.FAILING, Ink.SIMULATED)) {
            assertThat(contrast(theme, line, Ink.CANVAS)).as("%s", line).isGreaterThan(3);
        }
    }

    /// WCAG 2.2, relative luminance and contrast ratio.
    private static double contrast(Theme theme, Ink one, Ink other) {
        double a = luminance(theme.argb(one));
        double b = luminance(theme.argb(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 0xFF) + 0.7152 * linear(argb >> 8 & 0xFF) + 0.0722 * linear(argb & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
