package dev.plumbline.graphmodel.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberAgreementTest {

    private static final String SIGNS = "0123456789.eE+-dfFDxpL_ \u0665NaN";
    private static final List<ValueType<?>> NUMBERS =
            List.of(new ValueType.Decimal(), new ValueType.Whole(0, Long.MAX_VALUE));

    @ParameterizedTest
    @ValueSource(
            strings = {"1d", "1f", "+5", "0x1p3", "-1", ".5", "5.", " 5", "5 ", "NaN", "Infinity", "1_000", "\u0665"})
    void refusesWhatTheSchemaRefuses(String text) {
        for (ValueType<?> type : NUMBERS) {
            assertThat(text).doesNotMatch(type.pattern());
            assertThatThrownBy(() -> type.parse(text)).as(type.name()).isInstanceOf(ValueFormatException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void acceptsOnlyWhatThePatternMatches(long seed) {
        Random random = new Random(seed);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(1, 6); length > 0; length--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            for (ValueType<?> type : NUMBERS) {
                boolean accepts = accepts(type, text.toString());
                accepted += accepts ? 1 : 0;
                assertThat(accepts)
                        .as("seed %d, %s '%s'", seed, type.name(), text)
                        .isEqualTo(text.toString().matches(type.pattern()) && isFinite(text.toString()));
            }
        }
        assertThat(accepted).as("seed %d", seed).isGreaterThan(500);
    }

    @Test
    void readsNumbers() throws ValueFormatException {
        assertThat(new ValueType.Decimal().parse("1.5e3")).isEqualTo(1500);
        assertThat(new ValueType.Decimal().parse("007")).isEqualTo(7);
        assertThat(new ValueType.Whole(1, 99).parse("12")).isEqualTo(12);
    }

    @Test
    void tellsWhichEndOfTheRangeIsPassed() {
        ValueType.Whole whole = new ValueType.Whole(1, 99);
        assertThatThrownBy(() -> whole.parse("-3")).hasMessage("The number -3 is too small.");
        assertThatThrownBy(() -> whole.parse("0")).hasMessage("The number 0 is too small.");
        assertThatThrownBy(() -> whole.parse("100")).hasMessage("The number 100 is too large.");
        assertThatThrownBy(() -> whole.parse("9".repeat(19)))
                .hasMessage("The number 9999999999999999999 is too large.");
        assertThatThrownBy(() -> new ValueType.Decimal().parse("1e999")).hasMessageContaining("out of range");
        assertThatThrownBy(() -> new ValueType.Decimal().parse("-2")).hasMessageContaining("out of range");
    }

    private static boolean isFinite(String text) {
        return Double.isFinite(Double.parseDouble(text));
    }

    private static boolean accepts(ValueType<?> type, String text) {
        try {
            type.parse(text);
            return true;
        } catch (ValueFormatException refused) {
            return false;
        }
    }
}
