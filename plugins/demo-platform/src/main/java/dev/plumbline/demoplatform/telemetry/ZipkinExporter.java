package dev.plumbline.demoplatform.telemetry;

import dev.plumbline.demoplatform.http.Http;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Sends spans to a Zipkin server as JSON of its version 2. OpenTelemetry's own exporter for it was given up.
final class ZipkinExporter implements SpanExporter {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final URI spans;
    private final JsonFactory json = new JsonFactory();

    /// @param server the address of the server, without `/api/v2/spans`
    ZipkinExporter(URI server) {
        this.spans = URI.create(server.toString().replaceAll("/+$", "") + "/api/v2/spans");
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> finished) {
        try {
            int status = Http.send(spans, "application/json", text(finished), LONGEST)
                    .status();
            return status < 300 ? CompletableResultCode.ofSuccess() : CompletableResultCode.ofFailure();
        } catch (IOException gone) {
            return CompletableResultCode.ofExceptionalFailure(gone);
        }
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }

    String text(Collection<SpanData> finished) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartArray();
            finished.forEach(span -> write(span, out));
            out.writeEndArray();
        }
        return text.toString();
    }

    private static void write(SpanData span, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("traceId", span.getTraceId());
        out.writeStringProperty("id", span.getSpanId());
        if (span.getParentSpanContext().isValid()) {
            out.writeStringProperty("parentId", span.getParentSpanId());
        }
        out.writeStringProperty("name", span.getName().toLowerCase(Locale.ROOT));
        if (span.getKind() != SpanKind.INTERNAL) {
            out.writeStringProperty("kind", span.getKind().name());
        }
        long begin = span.getStartEpochNanos() / 1000;
        out.writeNumberProperty("timestamp", begin);
        out.writeNumberProperty("duration", Math.max(1, span.getEndEpochNanos() / 1000 - begin));
        writeEndpoint("localEndpoint", text(span.getResource().getAttribute(Names.SERVICE)), out);
        writeEndpoint("remoteEndpoint", remote(span), out);
        writeTags(span, out);
        out.writeEndObject();
    }

    /// The other side, where a span says it: what is called, or the queue.
    private static String remote(SpanData span) {
        String destination = text(span.getAttributes().get(Names.DESTINATION));
        return destination.isEmpty() ? text(span.getAttributes().get(Names.PEER)) : destination;
    }

    private static void writeEndpoint(String name, String service, JsonGenerator out) {
        if (!service.isEmpty()) {
            out.writeObjectPropertyStart(name);
            out.writeStringProperty("serviceName", service);
            out.writeEndObject();
        }
    }

    private static void writeTags(SpanData span, JsonGenerator out) {
        out.writeObjectPropertyStart("tags");
        span.getAttributes().forEach((key, value) -> out.writeStringProperty(key.getKey(), value.toString()));
        StatusData status = span.getStatus();
        if (status.getStatusCode() == StatusCode.ERROR) {
            out.writeStringProperty("error", status.getDescription());
        }
        out.writeEndObject();
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
