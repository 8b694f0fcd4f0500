package dev.plumbline.simulation.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.graphmodel.value.ValueFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AxisTest {

    @ParameterizedTest
    @CsvSource({
        "shop.replicas=10:30:10, shop.replicas, 10 20 30",
        "shop.replicas=10:29:10, shop.replicas, 10 20",
        "load=0.5:1.25:0.25, load, 0.5 0.75 1 1.25",
        "load=0.1:0.5:0.1, load, 0.1 0.2 0.3 0.4 0.5",
        "a-b.timeout=50ms:100ms:25ms, a-b.timeout, 50ms 75ms 100ms",
        "cache.cacheHitRatio=0%:100%:50%, cache.cacheHitRatio, 0% 50% 100%",
        "shop.replicas=7:7:1, shop.replicas, 7",
        "shop.replicas=100000:300000:100000, shop.replicas, 100000 200000 300000"
    })
    void readsARange(String text, String key, String values) throws ValueFormatException {
        Axis axis = Axis.parse(text);
        assertThat(axis.key()).isEqualTo(key);
        assertThat(axis.values()).containsExactly(values.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "load",
                "load=",
                "load=1",
                "load=1:2",
                "load=1:2:3:4",
                "load=a:b:c",
                "load=2:1:1",
                "load=1:2:0",
                "load=1:2:-1",
                "load=-1:2:1",
                "load=1e3:2e3:1",
                "a.timeout=1ms:1s:1ms",
                "a.timeout=1ms:9ms:1",
                "=1:2:1",
                "load=NaN:NaN:NaN",
                "load=0:999999999999999:0.000000001"
            })
    void refusesWhatIsNoRange(String text) {
        assertThatThrownBy(() -> Axis.parse(text))
                .isInstanceOfSatisfying(
                        ValueFormatException.class,
                        wrong -> assertThat(wrong.remedy()).isNotBlank());
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> Axis.parse("load=2:1:1")).hasMessage("The range 'load=2:1:1' ends before it begins.");
        assertThatThrownBy(() -> Axis.parse("load=1:20000:1"))
                .hasMessage("This would be 20000 simulations; at most 10000 are made.");
    }
}
