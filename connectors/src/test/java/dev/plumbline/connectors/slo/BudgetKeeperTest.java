package dev.plumbline.connectors.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.connectors.history.HistoryStore;
import dev.plumbline.connectors.history.Sample;
import dev.plumbline.connectors.history.SeriesKey;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.Mapped;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BudgetKeeperTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private HistoryStore history;
    private Architecture shop;

    @BeforeEach
    void open() throws ConnectorException, IOException {
        history = HistoryStore.open(folder.resolve("history.db"), InstantSource.fixed(NOW));
        Files.createDirectories(folder.resolve("shop"));
        Files.writeString(folder.resolve("shop/plumbline.yaml"), """
                plumbline: 1
                name: Shop
                elements:
                  cart: {kind: service, slo: {availability: 99%}}
                  stock: {kind: service}
                """);
        shop = new WorkspaceReader(ReadLimits.standard())
                .read(folder.resolve("shop"))
                .architecture();
    }

    @AfterEach
    void close() throws ConnectorException {
        history.close();
    }

    @Test
    void saysNothingWhereNothingWasKept() throws ConnectorException {
        fill("stock", Duration.ofHours(1), age -> 10, age -> 0.5);
        assertThat(budgets())
                .as("the cart was not measured, the stock has no objective")
                .isEmpty();
    }

    @Test
    void tellsNoErrorsFromNoData() throws ConnectorException {
        fill("cart", Duration.ofHours(2), age -> age.compareTo(Duration.ofMinutes(30)) > 0 ? 10 : Double.NaN, age -> 0);
        ErrorBudget budget = budgets().getFirst();
        assertThat(budget.left()).hasValue(1);
        assertThat(budget.burn(Duration.ofHours(1))).hasValue(0);
        assertThat(budget.burn(Duration.ofMinutes(5))).isEmpty();
        assertThat(budget.measurements())
                .filteredOn(one -> one.metric() == Metric.ERROR_BUDGET_LEFT)
                .singleElement()
                .satisfies(one -> assertThat(one.staleness()).isGreaterThan(Duration.ofMinutes(28)));
    }

    @Test
    void weighsErrorsByTheTrafficAtTheTime() throws ConnectorException {
        // An hour with 100 requests a second and 1 % errors; an hour with one request a second, all of which fail.
        fill(
                "cart",
                Duration.ofHours(2),
                age -> age.compareTo(Duration.ofHours(1)) > 0 ? 100 : 1,
                age -> age.compareTo(Duration.ofHours(1)) > 0 ? 0.01 : 1);
        ErrorBudget budget = budgets().getFirst();
        assertThat(budget.attainment()).hasValueCloseTo(1 - 2 / 101.0, within(2e-4));
        assertThat(budget.left()).hasValueCloseTo(1 - 200 / 101.0, within(2e-2));
        assertThat(budget.burn(Duration.ofHours(1))).hasValueCloseTo(100.0, within(1.0));
    }

    @Test
    void callsPeopleOnlyWhereALongAndAShortWindowBurnTooFast() throws ConnectorException {
        fill("cart", Duration.ofHours(7), age -> 10, age -> age.compareTo(Duration.ofMinutes(50)) < 0 ? 0.3 : 0);
        Alert fast = budgets().getFirst().alert().orElseThrow();
        assertThat(fast.level()).isEqualTo(Alert.Level.CRITICAL);
        assertThat(fast.summary()).contains("over 1h").contains("30.0 times over 5m");
    }

    @Test
    void isQuietAgainOnceTheShortWindowIsWell() throws ConnectorException {
        fill(
                "cart",
                Duration.ofHours(5),
                age -> 10,
                age -> age.compareTo(Duration.ofMinutes(50)) < 0 && age.compareTo(Duration.ofMinutes(40)) > 0
                        ? 0.9
                        : 0);
        ErrorBudget budget = budgets().getFirst();
        assertThat(budget.burn(Duration.ofHours(1)).orElseThrow()).isGreaterThan(14);
        assertThat(budget.alert()).isEmpty();
    }

    @Test
    void seesABudgetThatCreepsAway() throws ConnectorException {
        fill("cart", Duration.ofDays(4), age -> 10, age -> 0.015);
        Alert creeping = budgets().getFirst().alert().orElseThrow();
        assertThat(creeping.level()).isEqualTo(Alert.Level.WARNING);
        assertThat(creeping.summary()).contains("1.5 times as fast as allowed over 3d");
    }

    @Test
    void callsNobodyByALongWindowOfWhichLessThanTheShortOneWasKept() throws ConnectorException {
        fill("cart", Duration.ofHours(5), age -> 10, age -> 0.05);
        assertThat(budgets().getFirst().alert()).isEmpty();
    }

    @Test
    void looksOnlyAtWhatIsNewTheSecondTime() throws ConnectorException {
        fill("cart", Duration.ofDays(1), age -> 10, age -> 0);
        BudgetKeeper keeper = new BudgetKeeper(history);
        keeper.budgets(shop, NOW);
        fill("cart", Duration.ofMinutes(5), age -> 10, age -> 1);
        assertThat(keeper.budgets(shop, NOW).getFirst().burn(Duration.ofMinutes(5)))
                .hasValueCloseTo(100.0, within(1.0));
    }

    @Test
    void putsBudgetsBesideWhatConnectionsTellAndLetsTheseGoFirst() throws ConnectorException {
        fill("cart", Duration.ofHours(1), age -> 10, age -> 0.3);
        Measurement told = new Measurement(
                "cart",
                Metric.AVAILABILITY,
                0.5,
                NOW,
                Duration.ZERO,
                new Provenance("openslo", "SLO", Optional.of(NOW)));
        Mapped beside = Objectives.beside(Mapped.of(List.of(told)), budgets());
        assertThat(beside.measurements())
                .extracting(Measurement::metric)
                .containsExactly(Metric.AVAILABILITY, Metric.ERROR_BUDGET_LEFT, Metric.ERROR_BUDGET_BURN);
        assertThat(beside.measurements().getFirst()).isEqualTo(told);
        assertThat(beside.alerts()).extracting(Alert::name).containsExactly("ErrorBudgetBurn");
    }

    private List<ErrorBudget> budgets() throws ConnectorException {
        return new BudgetKeeper(history).budgets(shop, NOW);
    }

    /// Keeps traffic and errors of a service for some time up to now; nothing where the traffic is no number.
    private void fill(
            String service, Duration time, ToDoubleFunction<Duration> traffic, ToDoubleFunction<Duration> errors)
            throws ConnectorException {
        List<Sample> rates = new ArrayList<>();
        List<Sample> shares = new ArrayList<>();
        for (Duration age = time; !age.isNegative(); age = age.minus(STEP)) {
            double rate = traffic.applyAsDouble(age);
            if (!Double.isNaN(rate)) {
                rates.add(new Sample(NOW.minus(age), rate));
                shares.add(new Sample(NOW.minus(age), errors.applyAsDouble(age)));
            }
        }
        history.fill(key(service, Metric.TRAFFIC), rates);
        history.fill(key(service, Metric.ERROR_RATIO), shares);
    }

    private static SeriesKey key(String service, Metric metric) {
        return new SeriesKey(ServiceIdentity.named(service), metric, "otlp", "http.server.request.duration", 0);
    }
}
