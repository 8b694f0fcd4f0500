package dev.plumbline.diagrams.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.diagrams.paint.Painter.Weight;
import org.junit.jupiter.api.Test;

class TypefaceTest {

    private final Typeface typeface = Typeface.bundled();

    @Test
    void measuresTextAsTheFontFileSays() {
        // Advances of Inter Regular, in units of 2816 to the height: A 1904, space 792.
        assertThat(typeface.width("A", 2816, Weight.REGULAR)).isCloseTo(1904, within(0.5));
        assertThat(typeface.width("A A", 2816, Weight.REGULAR)).isCloseTo(2 * 1904 + 792, within(0.5));
    }

    @Test
    void widthGrowsWithSizeAndWeight() {
        double regular = typeface.width("Checkout", 11, Weight.REGULAR);
        assertThat(typeface.width("Checkout", 22, Weight.REGULAR)).isCloseTo(2 * regular, within(1e-9));
        assertThat(typeface.width("Checkout", 11, Weight.SEMI_BOLD)).isGreaterThan(regular);
    }

    @Test
    void coversLatinGreekCyrillicAndSymbols() {
        assertThat(typeface.covers("Zażółć gęślą jaźń Ωμέγα Жизнь · … → ▲ €", Weight.REGULAR))
                .isTrue();
        assertThat(typeface.covers("Zażółć Ωμέγα Жизнь · … →", Weight.SEMI_BOLD))
                .isTrue();
    }

    @Test
    void standsABoxOfFixedWidthForAMissingCharacter() {
        Glyph hanzi = typeface.glyph("山".codePointAt(0), Weight.REGULAR);
        assertThat(hanzi.missing()).isTrue();
        assertThat(hanzi.path().getBounds2D().getWidth()).isPositive();
        assertThat(typeface.width("😀", 100, Weight.REGULAR)).isEqualTo(typeface.width("山", 100, Weight.REGULAR));
    }

    @Test
    void givesNoRoomToMarksItLacks() {
        assertThat(typeface.width("\u2764\uFE0F", 10, Weight.REGULAR))
                .isEqualTo(typeface.width("\u2764", 10, Weight.REGULAR));
    }

    @Test
    void drawsLettersUpwardFromTheBaseline() {
        var bounds = typeface.glyph('H', Weight.REGULAR).path().getBounds2D();
        assertThat(bounds.getMaxY()).isCloseTo(0, within(0.01));
        assertThat(bounds.getMinY()).isBetween(-0.75, -0.70);
    }
}
