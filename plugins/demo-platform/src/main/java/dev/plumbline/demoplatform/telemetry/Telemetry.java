package dev.plumbline.demoplatform.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.LoggerProvider;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Where all services of the process send what they tell. Each has an SDK with a resource of its own; the queues and
/// the connections are shared, as fifty of each would be the largest part of the process.
public final class Telemetry implements AutoCloseable {

    private static final Duration DELAY = Duration.ofMillis(500);
    private static final int WAITING_SPANS = 16_384;
    private static final int SECONDS_TO_FLUSH = 3;

    private final SpanProcessor spans;
    private final LogRecordProcessor logs;
    private final MetricExporter metrics;
    private final List<ServiceTelemetry> services = new CopyOnWriteArrayList<>();

    /// @param endpoint the address of an OTLP/HTTP receiver, without `/v1/traces`
    /// @param zipkin the address of a Zipkin server that gets the spans too, if there is one
    public Telemetry(URI endpoint, Optional<URI> zipkin) {
        String base = endpoint.toString().replaceAll("/+$", "");
        SpanProcessor otlp = batches(OtlpHttpSpanExporter.builder()
                .setEndpoint(base + "/v1/traces")
                .setCompression("gzip")
                .build());
        this.spans = zipkin.map(server -> SpanProcessor.composite(otlp, batches(new ZipkinExporter(server))))
                .orElse(otlp);
        this.logs = BatchLogRecordProcessor.builder(OtlpHttpLogRecordExporter.builder()
                        .setEndpoint(base + "/v1/logs")
                        .setCompression("gzip")
                        .build())
                .setScheduleDelay(DELAY)
                .build();
        this.metrics = OtlpHttpMetricExporter.builder()
                .setEndpoint(base + "/v1/metrics")
                .setCompression("gzip")
                .build();
    }

    private static SpanProcessor batches(SpanExporter exporter) {
        return BatchSpanProcessor.builder(exporter)
                .setScheduleDelay(DELAY)
                .setMaxQueueSize(WAITING_SPANS)
                .setMaxExportBatchSize(1024)
                .build();
    }

    /// What a service tells.
    ///
    /// @param name its `service.name`
    /// @param isSilent whether it makes no spans
    /// @param busy how busy its servers are, if it has any
    public ServiceTelemetry of(String name, boolean isSilent, Optional<Busy> busy) {
        Resource resource = Resource.create(Attributes.builder()
                .put("service.name", name)
                .put("service.namespace", "demo")
                .put("service.instance.id", name + "-1")
                .put("deployment.environment.name", "demo")
                .put("telemetry.sdk.name", "opentelemetry")
                .put("telemetry.sdk.language", "java")
                .build());
        PullReader reader = new PullReader();
        TracerProvider tracers = isSilent
                ? TracerProvider.noop()
                : SdkTracerProvider.builder()
                        .setResource(resource)
                        .addSpanProcessor(spans)
                        .build();
        LoggerProvider loggers = SdkLoggerProvider.builder()
                .setResource(resource)
                .addLogRecordProcessor(logs)
                .build();
        SdkMeterProvider meters = SdkMeterProvider.builder()
                .setResource(resource)
                .registerMetricReader(reader)
                .build();
        ServiceTelemetry service = new ServiceTelemetry(
                name, tracers.get(ServiceTelemetry.SCOPE), loggers.get(ServiceTelemetry.SCOPE), meters, reader, busy);
        services.add(service);
        return service;
    }

    /// Sends the metrics of all services that are there.
    ///
    /// @param isThere whether the service of a name is there
    public void sendMetrics(Predicate<String> isThere) {
        List<MetricData> all = new ArrayList<>();
        for (ServiceTelemetry service : services) {
            if (isThere.test(service.name())) {
                all.addAll(service.metrics());
            }
        }
        metrics.export(all).join(SECONDS_TO_FLUSH, TimeUnit.SECONDS);
    }

    /// Sends what waits to be sent.
    public void flush() {
        CompletableResultCode.ofAll(List.of(spans.forceFlush(), logs.forceFlush()))
                .join(SECONDS_TO_FLUSH, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        flush();
        CompletableResultCode.ofAll(List.of(spans.shutdown(), logs.shutdown(), metrics.shutdown()))
                .join(1, TimeUnit.SECONDS);
    }
}
