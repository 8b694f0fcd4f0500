package dev.plumbline.simulation.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.pluginapi.ExampleShop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GridTest {

    private static final Scenario DAY = ExampleShop.scenario(100, List.of());

    @Test
    void hasEveryCombination() throws ValueFormatException {
        Grid grid = grid("shop.replicas=1:2:1", "load=1:3:1");
        assertThat(grid.points())
                .extracting(Point::text)
                .containsExactly(
                        "shop.replicas=1, load=1",
                        "shop.replicas=1, load=2",
                        "shop.replicas=1, load=3",
                        "shop.replicas=2, load=1",
                        "shop.replicas=2, load=2",
                        "shop.replicas=2, load=3");
        assertThat(grid.scenarios().getLast().overrides()).containsEntry("shop.replicas", "2");
        assertThat(grid.scenarios().getLast().workload())
                .containsExactly(Workload.OpenWorkload.poisson("web-shop", new Rate(300)));
    }

    @Test
    void withoutAxesItIsTheScenarios() throws ValueFormatException {
        assertThat(grid().scenarios()).containsExactly(DAY);
    }

    @Test
    void loadMultipliesEveryKindOfWorkload() throws ValueFormatException {
        Workload open = new Workload.OpenWorkload(
                "web-shop",
                Workload.Arrivals.CONSTANT,
                new Load.Profile(List.of(new Load.Point(Duration.ZERO, new Rate(10)))),
                Collections.emptySortedMap());
        Workload recorded = new Workload.OpenWorkload(
                "web-shop",
                Workload.Arrivals.POISSON,
                new Load.Recorded(Duration.ofSeconds(1), List.of(new Rate(2), new Rate(4))),
                Collections.emptySortedMap());
        Workload closed = Workload.ClosedWorkload.thinking("web-shop", 7, Duration.ofSeconds(1));
        Scenario scenario = DAY.withWorkload(List.of(open, recorded, closed));
        Scenario changed = Grid.of(ExampleShop.architecture(), List.of(scenario), List.of(Axis.parse("load=1.5:1.5:1")))
                .scenarios()
                .getFirst();
        assertThat(((Workload.OpenWorkload) changed.workload().get(0)).load().most())
                .isEqualTo(new Rate(15));
        assertThat(((Workload.OpenWorkload) changed.workload().get(1)).load().most())
                .isEqualTo(new Rate(6));
        assertThat(((Workload.ClosedWorkload) changed.workload().get(2)).users())
                .isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "shopp.replicas=1:2:1| 'shopp.replicas' names no attribute| Maybe you meant 'shop'.",
                "shop.replicass=1:2:1| There is no attribute 'replicass'| Maybe you meant 'replicas'.",
                "shop.replicas=1s:2s:1s| 1s| ",
                "replicas=1:2:1| 'replicas' names no attribute| ",
                "load=0:1:1| Load cannot be multiplied by '0'| ",
                "load=1s:2s:1s| Load cannot be multiplied by '1s'| "
            },
            delimiter = '|')
    void refusesAnAxisThatDoesNotFit(String text, String what, @Nullable String remedy) {
        assertThatThrownBy(() -> grid(text)).isInstanceOfSatisfying(ValueFormatException.class, wrong -> {
            assertThat(wrong).hasMessageContaining(what);
            assertThat(wrong.remedy()).startsWith(remedy == null ? "" : remedy);
        });
    }

    @Test
    void refusesTooManyPoints() {
        assertThatThrownBy(() -> grid("shop.replicas=1:200:1", "stock.replicas=1:200:1"))
                .hasMessage("This would be 40000 simulations; at most 10000 are made.");
    }

    @Test
    void refusesTwoRangesOfOneKey() {
        assertThatThrownBy(() -> grid("load=1:2:1", "load=1:2:1")).hasMessage("Two ranges are of 'load'.");
    }

    private static Grid grid(String... axes) throws ValueFormatException {
        List<Axis> all = new ArrayList<>();
        for (String axis : axes) {
            all.add(Axis.parse(axis));
        }
        return Grid.of(ExampleShop.architecture(), List.of(DAY), all);
    }
}
