package dev.plumbline.demoplatform.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What one service tells of itself.
public final class ServiceTelemetry {

    static final String SCOPE = "dev.plumbline.demoplatform";
    /// Those of the semantic conventions, and shorter ones for stores that answer within a millisecond.
    private static final List<Double> SECONDS = List.of(
            .000_5, .001, .002, .003, .005, .007_5, .01, .015, .025, .05, .075, .1, .25, .5, .75, 1.0, 2.5, 5.0, 7.5,
            10.0);
    private static final List<Double> MODEL_SECONDS =
            List.of(.01, .02, .04, .08, .16, .32, .64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92);
    private static final List<Long> TOKENS =
            List.of(1L, 4L, 16L, 64L, 256L, 1024L, 4096L, 16_384L, 65_536L, 262_144L, 1_048_576L);

    private final String name;
    private final Tracer tracer;
    private final Logger events;
    private final PullReader reader;
    private final DoubleHistogram served;
    private final DoubleHistogram called;
    private final DoubleHistogram processed;
    private final DoubleHistogram asked;
    private final LongHistogram tokens;

    ServiceTelemetry(
            String name,
            Tracer tracer,
            Logger events,
            SdkMeterProvider meters,
            PullReader reader,
            Optional<Busy> busy) {
        this.name = name;
        this.tracer = tracer;
        this.events = events;
        this.reader = reader;
        Meter meter = meters.get(SCOPE);
        this.served = seconds(meter, "http.server.request.duration", "How long requests took.", SECONDS);
        this.called = seconds(meter, "http.client.request.duration", "How long calls took.", SECONDS);
        this.processed = seconds(meter, "messaging.process.duration", "How long messages took.", SECONDS);
        this.asked = seconds(meter, "gen_ai.client.operation.duration", "How long models took.", MODEL_SECONDS);
        this.tokens = meter.histogramBuilder("gen_ai.client.token.usage")
                .ofLongs()
                .setUnit("{token}")
                .setDescription("The tokens of prompts and answers.")
                .setExplicitBucketBoundariesAdvice(TOKENS)
                .build();
        busy.ifPresent(servers -> meter.gaugeBuilder("jvm.cpu.recent_utilization")
                .setUnit("1")
                .setDescription("The share of the service's servers that work, which stand for its processors.")
                .buildWithCallback(gauge -> gauge.record(servers.share())));
    }

    public String name() {
        return name;
    }

    /// Where spans are made; they go nowhere if the service does not tell of its requests.
    public Tracer tracer() {
        return tracer;
    }

    /// Where events are made.
    public Logger events() {
        return events;
    }

    /// A request was answered.
    public void served(double seconds, Attributes attributes) {
        served.record(seconds, attributes);
    }

    /// A call has ended.
    public void called(double seconds, Attributes attributes) {
        called.record(seconds, attributes);
    }

    /// A message was worked on.
    public void processed(double seconds, Attributes attributes) {
        processed.record(seconds, attributes);
    }

    /// A model has answered.
    public void asked(double seconds, Attributes attributes) {
        asked.record(seconds, attributes);
    }

    /// Tokens were used.
    public void tokens(long count, Attributes attributes) {
        tokens.record(count, attributes);
    }

    /// The metrics, counted from the start of the process on.
    public Collection<MetricData> metrics() {
        return reader.metrics();
    }

    private static DoubleHistogram seconds(Meter meter, String name, String description, List<Double> bounds) {
        return meter.histogramBuilder(name)
                .setUnit("s")
                .setDescription(description)
                .setExplicitBucketBoundariesAdvice(bounds)
                .build();
    }
}
