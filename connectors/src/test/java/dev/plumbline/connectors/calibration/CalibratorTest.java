package dev.plumbline.connectors.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.plumbline.connectors.calibration.ElementCalibration.Servers;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import dev.plumbline.graphmodel.PerformanceAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.Mapped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CalibratorTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path folder = Path.of(".");

    private Architecture architecture = Architecture.of("none", List.of(), List.of(), List.of(), List.of());

    @BeforeEach
    void read() throws IOException {
        Files.writeString(folder.resolve("plumbline.yaml"), """
                plumbline: 1
                name: Shop
                elements:
                  web: {kind: client, name: Web}
                  shop: {kind: service, name: Shop, replicas: 10, concurrency: 4, serviceTime: 5ms}
                  stock: {kind: service, name: Stock, replicas: 2, concurrency: 4, serviceTime: 5ms}
                relations:
                  - {id: web-shop, from: web, to: shop, kind: calls}
                  - {id: shop-stock, from: shop, to: stock, kind: calls}
                flows:
                  buy: {name: Buy, steps: [web-shop, shop-stock]}
                """);
        architecture = new WorkspaceReader(ReadLimits.standard()).read(folder).architecture();
    }

    @Test
    void findsTimesServersAndArrivals() {
        Calibration found = calibrated();
        ElementCalibration shop = found.elements().get("shop");
        assertThat(shop.busy()).isCloseTo(2, withPercentage(1));
        assertThat(shop.servers()).isEqualTo(Servers.DERIVED);
        assertThat(shop.replicas() * shop.concurrency()).isEqualTo(4);
        assertThat(shop.isBound()).isFalse();
        assertThat(found.elements().get("stock").servers()).isEqualTo(Servers.DECLARED);
        assertThat(found.arrivals()).containsOnlyKeys("web-shop");
        assertThat(found.arrivals().get("web-shop").rate()).isCloseTo(100, withPercentage(1e-6));
        Architecture applied = found.applied(architecture);
        Attributes time = applied.requireElement("shop").get(ElementAttributes.SERVICE_TIME, Attributes.NONE);
        assertThat(time.get(ElementAttributes.DISTRIBUTION)).contains(DistributionKind.EMPIRICAL);
        assertThat(time.get(PerformanceAttributes.SAMPLES, List.of()).get(50)).isEqualTo(Duration.ofNanos(13_900_000));
        Relation call = applied.requireRelation("shop-stock");
        assertThat(call.get(PerformanceAttributes.LATENCY)).contains(Duration.ofNanos(400_000));
        assertThat(call.get(PerformanceAttributes.FAILURE_RATIO)).contains(new Ratio(0.01));
        assertThat(applied.requireRelation("web-shop").get(PerformanceAttributes.FAILURE_RATIO))
                .isEmpty();
        assertThat(applied.requireElement("stock")).isEqualTo(architecture.requireElement("stock"));
        assertThat(found.notes()).anyMatch(note -> note.contains("no times of their own") && note.contains("stock"));
    }

    @Test
    void marksWhatIsTooBusyToTellItsOwnTime() {
        Mapped busy = Mapped.of(List.of(
                told("stock", Metric.OWN_TIME_MEAN, 0.07),
                told("stock", Metric.OWN_TIME_P50, 0.05),
                told("stock", Metric.OWN_TIME_P99, 0.3),
                told("stock", Metric.TRAFFIC, 100)));
        Calibration found = Calibrator.of(architecture, List.of(busy));
        assertThat(found.elements().get("stock").isBound()).isTrue();
        assertThat(found.notes()).anyMatch(note -> note.contains("so busy") && note.contains("stock"));
        assertThat(Calibrator.of(architecture, List.of(Mapped.NONE)).notes())
                .anyMatch(note -> note.contains("flow buy is taken was not measured"));
    }

    @Test
    void keepsWhatWasFoundInAFile() throws IOException, CalibrationException {
        Calibration found = calibrated();
        CalibrationFile file = CalibrationFile.in(folder);
        file.write(found);
        assertThat(file.read()).isEqualTo(found);
    }

    @Test
    void saysWhatIsWrongInAFile() throws IOException {
        CalibrationFile file = CalibrationFile.in(folder);
        assertThatThrownBy(file::read).isInstanceOf(CalibrationException.class).hasMessageContaining("is not there");
        Files.writeString(file.path(), "{");
        assertThatThrownBy(file::read).isInstanceOf(CalibrationException.class).hasMessageContaining("is no JSON");
        file.write(calibrated());
        String whole = Files.readString(file.path());
        Files.writeString(file.path(), whole.replace("\"requests\" : 100.0", "\"requests\" : -1"));
        assertThatThrownBy(file::read)
                .isInstanceOf(CalibrationException.class)
                .hasMessageContaining("elements.shop.requests is no number from 0 on");
    }

    @ParameterizedTest
    @CsvSource({"1.1331, 1, 3.199", "1.443, 1, 6.644", "0.00301, 0.0027, 0.0091", "2, 2, 2"})
    void takesTimesThroughTheMedianAndTheP99WithTheMean(double mean, double p50, double p99) {
        ServiceTimes times = new ServiceTimes(mean, p50, p99);
        List<Double> quantiles = times.quantiles();
        assertThat(quantiles).isSorted().hasSize(101);
        assertThat(quantiles.get(50)).isCloseTo(p50, withPercentage(1e-6));
        assertThat(quantiles.get(99)).isCloseTo(p99, withPercentage(1e-6));
        assertThat(Math.abs(times.fitError())).isLessThan(0.03);
    }

    @Test
    void saysThatNoCurveHasTheMean() {
        assertThat(new ServiceTimes(1, 1, 100).fitError()).isGreaterThan(0.1);
    }

    @Test
    void findsTheSharesOfFlowsThatBeginAlike() throws IOException {
        Files.writeString(folder.resolve("plumbline.yaml"), """
                plumbline: 1
                name: Shop
                elements:
                  visitor: {kind: person, name: Visitor}
                  web: {kind: client, name: Web}
                  shop: {kind: service, name: Shop}
                  stock: {kind: service, name: Stock}
                  search: {kind: service, name: Search}
                  mail: {kind: service, name: Mail}
                relations:
                  - {id: visitor-web, from: visitor, to: web, kind: calls}
                  - {id: web-shop, from: web, to: shop, kind: calls}
                  - {id: shop-stock, from: shop, to: stock, kind: calls}
                  - {id: shop-search, from: shop, to: search, kind: calls}
                  - {id: shop-mail, from: shop, to: mail, kind: calls, callsPerRequest: 2}
                flows:
                  buy: {name: Buy, steps: [web-shop, shop-stock]}
                  find: {name: Find, steps: [web-shop, {opt: {weight: 50%, steps: [shop-search]}}]}
                  ask: {name: Ask, steps: [visitor-web, shop-mail]}
                """);
        architecture = new WorkspaceReader(ReadLimits.standard()).read(folder).architecture();
        Calibration found = Calibrator.of(
                architecture,
                List.of(Mapped.of(List.of(
                        told("web-shop", Metric.TRAFFIC, 100),
                        told("shop-stock", Metric.TRAFFIC, 20),
                        told("shop-search", Metric.TRAFFIC, 40),
                        told("shop-mail", Metric.TRAFFIC, 14)))));
        Arrival shared = found.arrivals().get("web-shop");
        assertThat(shared.rate()).isCloseTo(100, withPercentage(0.01));
        assertThat(shared.flows().get("find")).isCloseTo(0.8, withPercentage(0.01));
        assertThat(found.arrivals().get("visitor-web").rate()).isCloseTo(7, withPercentage(0.01));
        assertThat(found.notes()).noneMatch(note -> note.contains("flow"));
    }

    @Test
    void saysWhichSharesOfFlowsAreGuesses() throws IOException {
        Files.writeString(
                folder.resolve("plumbline.yaml"),
                Files.readString(folder.resolve("plumbline.yaml")) + "  look: {name: Look, steps: [web-shop]}\n");
        architecture = new WorkspaceReader(ReadLimits.standard()).read(folder).architecture();
        assertThat(calibrated().notes()).anyMatch(note -> note.contains("flow look is taken is a guess"));
    }

    private Calibration calibrated() {
        Mapped first = Mapped.of(List.of(
                told("shop", Metric.OWN_TIME_MEAN, 0.02),
                told("shop", Metric.OWN_TIME_P50, 0.0139),
                told("shop", Metric.OWN_TIME_P99, 0.092),
                told("shop", Metric.TRAFFIC, 90),
                told("shop", Metric.UTILIZATION, 0.5),
                told("stock", Metric.TRAFFIC, 100),
                told("web-shop", Metric.TRAFFIC, 100),
                told("web-shop", Metric.ERROR_RATIO, 0.01),
                told("shop-stock", Metric.ERROR_RATIO, 0.01),
                told("shop-stock", Metric.NETWORK_P50, 0.0004)));
        Mapped second = Mapped.of(List.of(told("shop", Metric.TRAFFIC, 110)));
        return Calibrator.of(architecture, List.of(first, second));
    }

    private static Measurement told(String subject, Metric metric, double value) {
        return new Measurement(
                subject, metric, value, NOW, Duration.ZERO, new Provenance("test", "spans", Optional.of(NOW)));
    }
}
