package dev.plumbline.demoplatform.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FaultMenuTest {

    private final FaultMenu menu = new FaultMenu(List.of("feed-api", "ranker", "warehouse"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "latency feed-api 5",
                "errors ranker 0.25",
                "dead feed-api",
                "new-call ranker warehouse",
                "traffic 3.5",
                "stale-evaluation"
            })
    void everyFaultIsReadAsItIsWritten(String words) throws FaultException {
        assertThat(menu.read(List.of(words.split(" "))).words()).isEqualTo(words);
    }

    @Test
    void aShareMayBePercent() throws FaultException {
        assertThat(menu.read(List.of("errors", "ranker", "25%"))).isEqualTo(new Fault.Errors("ranker", 0.25));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fire feed-api|There is no fault 'fire'",
                "latency feed-api|is not written as 'latency SERVICE FACTOR'",
                "latency feedapi 5|Maybe 'feed-api' is meant",
                "dead payments|There are: feed-api, ranker, warehouse",
                "errors ranker 1.5|at most 1, got '1.5'",
                "errors ranker NaN|above 0",
                "traffic much|is no number",
                "traffic -1|above 0",
                "new-call ranker ranker|to itself"
            })
    void whatIsWrongIsTold(String words, String told) {
        assertThatThrownBy(() -> menu.read(List.of(words.split(" "))))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(told);
    }

    @Test
    void aNewFaultOfTheSameServiceTakesThePlaceOfTheOld() {
        ActiveFaults faults = new ActiveFaults();
        faults.add(new Fault.Latency("ranker", 5));
        faults.add(new Fault.Latency("feed-api", 2));
        faults.add(new Fault.Latency("ranker", 7));

        assertThat(faults.latency("ranker")).isEqualTo(7);
        assertThat(faults.latency("warehouse")).isEqualTo(1);
        assertThat(faults.all()).hasSize(2);
        assertThat(faults.clear()).hasSize(2);
        assertThat(faults.latency("ranker")).isEqualTo(1);
    }
}
