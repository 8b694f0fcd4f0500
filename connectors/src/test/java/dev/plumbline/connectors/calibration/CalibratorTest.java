package dev.plumbline.connectors.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.plumbline.connectors.calibration.ElementCalibration.Servers;
import dev.plumbline.graphmodel.Architecture;
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
        assertThat(found.arrivals()).containsOnlyKeys("web-shop").containsEntry("web-shop", 100.0);
        assertThat(found.overrides())
                .containsEntry("shop.serviceTime.mean", "20000us")
                .containsEntry("shop.serviceTime.distribution", "exponential")
                .containsEntry("shop-stock.latency", "400us")
                .containsEntry("shop-stock.failureRatio", "1.0000%")
                .doesNotContainKeys("stock.replicas", "web-shop.failureRatio");
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
        assertThat(found.notes()).anyMatch(note -> note.contains("web-shop was not measured"));
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

    @Test
    void fitsALognormalToTheMeanAndTheP99() {
        double sigma = 0.5;
        ServiceTimes times = new ServiceTimes(Math.exp(sigma * sigma / 2), 1, Math.exp(sigma * 2.3263478740408408));
        assertThat(times.fitError()).isBetween(-1e-9, 1e-9);
        assertThat(times.isExponential()).isFalse();
        assertThat(times.variation()).isCloseTo(Math.sqrt(Math.expm1(sigma * sigma)), withPercentage(0.01));
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
