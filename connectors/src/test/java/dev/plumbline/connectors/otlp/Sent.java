package dev.plumbline.connectors.otlp;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/// Requests as senders make them, by the protocol's own library.
public final class Sent {

    private static final long BEGINNING = 1_795_404_563_000_000_000L;

    private Sent() {}

    public static KeyValue attribute(String key, String value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setStringValue(value))
                .build();
    }

    public static KeyValue attribute(String key, long value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setIntValue(value))
                .build();
    }

    public static KeyValue attribute(String key, double value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setDoubleValue(value))
                .build();
    }

    public static Resource resource(String service) {
        return Resource.newBuilder()
                .addAttributes(attribute("telemetry.sdk.language", "java"))
                .addAttributes(attribute("service.name", service))
                .addAttributes(attribute("service.instance.id", service + "-1"))
                .addAttributes(attribute("host.name", "build-7"))
                .build();
    }

    public static ByteString id(long high, long low) {
        return ByteString.copyFrom(
                ByteBuffer.allocate(16).putLong(high).putLong(low).array());
    }

    public static ByteString id(long id) {
        return ByteString.copyFrom(ByteBuffer.allocate(8).putLong(id).array());
    }

    public static Span.Builder span(SpanKind kind, long trace, long id, long parent) {
        Span.Builder span = Span.newBuilder()
                .setTraceId(id(7, trace))
                .setSpanId(id(id))
                .setName("GET /items/{id}")
                .setKind(kind)
                .setStartTimeUnixNano(BEGINNING)
                .setEndTimeUnixNano(BEGINNING + 20_000_000)
                .addAttributes(attribute("http.request.method", "GET"))
                .addAttributes(attribute("url.full", "http://127.0.0.1:8080/items/7?full=true"))
                .addAttributes(attribute("http.response.status_code", 200))
                .setStatus(Status.newBuilder());
        return parent == 0 ? span : span.setParentSpanId(id(parent));
    }

    public static ResourceSpans spans(String service, Span.Builder... spans) {
        ScopeSpans.Builder scope = ScopeSpans.newBuilder();
        for (Span.Builder span : spans) {
            scope.addSpans(span);
        }
        return ResourceSpans.newBuilder()
                .setResource(resource(service))
                .addScopeSpans(scope)
                .build();
    }

    /// Calls of one service to another: a client's and a server's span each, in traces of their own.
    public static byte[] calls(String client, String server, long first, int calls) {
        ScopeSpans.Builder clients = ScopeSpans.newBuilder();
        ScopeSpans.Builder servers = ScopeSpans.newBuilder();
        for (long call = first; call < first + calls; call++) {
            clients.addSpans(span(SpanKind.SPAN_KIND_CLIENT, call, 2, 1)
                    .addAttributes(attribute("server.address", "10.0.0.7"))
                    .addAttributes(attribute("server.port", 8080)));
            servers.addSpans(span(SpanKind.SPAN_KIND_SERVER, call, 3, 2)
                    .addAttributes(attribute("url.path", "/items/7"))
                    .addAttributes(attribute("http.route", "/items/{id}")));
        }
        return ExportTraceServiceRequest.newBuilder()
                .addResourceSpans(
                        ResourceSpans.newBuilder().setResource(resource(client)).addScopeSpans(clients))
                .addResourceSpans(
                        ResourceSpans.newBuilder().setResource(resource(server)).addScopeSpans(servers))
                .build()
                .toByteArray();
    }

    /// The same calls in JSON.
    public static byte[] callsInJson(String client, String server, long first, int calls) {
        StringBuilder clients = new StringBuilder();
        StringBuilder servers = new StringBuilder();
        for (long call = first; call < first + calls; call++) {
            clients.append(call == first ? "" : ",").append(json(3, call, 2, 1, """
                    ,{"key":"server.address","value":{"stringValue":"10.0.0.7"}}\
                    ,{"key":"server.port","value":{"intValue":"8080"}}"""));
            servers.append(call == first ? "" : ",").append(json(2, call, 3, 2, """
                    ,{"key":"url.path","value":{"stringValue":"/items/7"}}\
                    ,{"key":"http.route","value":{"stringValue":"/items/{id}"}}"""));
        }
        return ("{\"resourceSpans\":[" + json(client, clients) + "," + json(server, servers) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String json(String service, CharSequence spans) {
        return """
                {"resource":{"attributes":[{"key":"telemetry.sdk.language","value":{"stringValue":"java"}},\
                {"key":"service.name","value":{"stringValue":"%s"}},\
                {"key":"host.name","value":{"stringValue":"build-7"}}]},"scopeSpans":[{"spans":[%s]}]}""".formatted(service, spans);
    }

    private static String json(int kind, long trace, long id, long parent, String attributes) {
        return """
                {"traceId":"%s","spanId":"%s","parentSpanId":"%s","name":"GET /items/{id}","kind":%d,\
                "startTimeUnixNano":"1795404563000000000","endTimeUnixNano":"1795404563020000000","attributes":[\
                {"key":"http.request.method","value":{"stringValue":"GET"}},\
                {"key":"url.full","value":{"stringValue":"http://127.0.0.1:8080/items/7?full=true"}},\
                {"key":"http.response.status_code","value":{"intValue":"200"}}%s],"status":{}}""".formatted(
                        HexFormat.of().toHexDigits(7L) + HexFormat.of().toHexDigits(trace),
                        HexFormat.of().toHexDigits(id),
                        HexFormat.of().toHexDigits(parent),
                        kind,
                        attributes);
    }

    public static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }
}
