package dev.plumbline.demoplatform.telemetry;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.util.Collection;

/// Reads the metrics of one service whenever it is asked: to send them, or to answer a scraper.
final class PullReader implements MetricReader {

    private volatile CollectionRegistration registration = CollectionRegistration.noop();

    Collection<MetricData> metrics() {
        return registration.collectAllMetrics();
    }

    @Override
    public void register(CollectionRegistration given) {
        registration = given;
    }

    @Override
    public CompletableResultCode forceFlush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public AggregationTemporality getAggregationTemporality(InstrumentType type) {
        return AggregationTemporality.CUMULATIVE;
    }
}
