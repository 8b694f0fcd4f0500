package dev.plumbline.connectors.zipkin;

import dev.plumbline.connectors.traces.Peer;
import dev.plumbline.connectors.traces.PeerAttributes;
import dev.plumbline.connectors.traces.Span;
import dev.plumbline.connectors.traces.Span.Kind;
import dev.plumbline.connectors.traces.TraceId;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads spans in Zipkin's second format: lists of spans, or lists of traces.
///
/// Times are microseconds. A span has failed if it has a tag that is called `error`, in small letters, whatever its
/// value.
final class SpanReader {

    private static final long NANOS = 1000;

    private final JsonFactory json = JsonFactory.builder().build();
    private final PeerAttributes attributes = new PeerAttributes();

    /// A span with the service that it is of.
    ///
    /// @param service the name; empty if it has none
    record Reported(String service, Span span) {}

    /// What was read.
    ///
    /// @param traces how many lists within the list there are
    record Read(List<Reported> spans, int traces) {}

    /// Reads all spans.
    ///
    /// @throws IOException if the text breaks off
    Read read(InputStream in) throws IOException {
        List<Reported> spans = new ArrayList<>();
        int traces = 0;
        int depth = 0;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case START_ARRAY -> {
                        depth++;
                        traces += depth == 2 ? 1 : 0;
                    }
                    case END_ARRAY -> depth--;
                    case START_OBJECT -> spans.add(span(parser));
                    default -> parser.skipChildren();
                }
            }
        }
        return new Read(spans, traces);
    }

    private Reported span(JsonParser parser) {
        Fields fields = new Fields();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "traceId" -> fields.trace = text(parser);
                case "id" -> fields.id = text(parser);
                case "parentId" -> fields.parent = text(parser);
                case "kind" -> fields.kind = text(parser);
                case "name" -> fields.name = text(parser);
                case "timestamp" -> fields.start = parser.getValueAsLong() * NANOS;
                case "duration" -> fields.duration = parser.getValueAsLong() * NANOS;
                case "shared" -> fields.isShared = parser.getValueAsBoolean();
                case "localEndpoint" -> fields.local = endpoint(parser);
                case "remoteEndpoint" -> fields.remote = endpoint(parser);
                case "tags" -> fields.isFailed = tags(parser);
                default -> parser.skipChildren();
            }
        }
        return new Reported(fields.local.service, fields.span(peer(fields)));
    }

    private static Endpoint endpoint(JsonParser parser) {
        String service = "";
        String host = "";
        String port = "";
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return Endpoint.NONE;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "serviceName" -> service = text(parser);
                case "ipv4", "ipv6" -> host = text(parser);
                case "port" -> port = text(parser);
                default -> parser.skipChildren();
            }
        }
        return new Endpoint(service, host, port);
    }

    private boolean tags(JsonParser parser) {
        boolean isFailed = false;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken().isScalarValue()) {
                isFailed |= name.equals("error");
                attributes.put(name, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        return isFailed;
    }

    private Peer peer(Fields fields) {
        Endpoint remote = fields.remote;
        attributes.put("service.peer.name", remote.service);
        attributes.put("server.address", remote.host);
        attributes.put("server.port", remote.port);
        Peer peer = attributes.take();
        boolean isMessage = fields.kind().equals(Kind.PRODUCER) || fields.kind().equals(Kind.CONSUMER);
        return isMessage && peer.type() != Peer.PeerType.BROKER && !remote.service.isEmpty()
                ? Peer.broker(remote.service)
                : peer;
    }

    private static String text(JsonParser parser) {
        JsonToken token = parser.currentToken();
        boolean isText = token.isScalarValue() && token != JsonToken.VALUE_NULL;
        parser.skipChildren();
        return isText ? parser.getString() : "";
    }

    private record Endpoint(String service, String host, String port) {
        static final Endpoint NONE = new Endpoint("", "", "");
    }

    /// A span while it is read.
    private static final class Fields {

        private String trace = "";
        private String id = "";
        private String parent = "";
        private String kind = "";
        private String name = "";
        private long start;
        private long duration;
        private boolean isShared;
        private boolean isFailed;
        private Endpoint local = Endpoint.NONE;
        private Endpoint remote = Endpoint.NONE;

        Kind kind() {
            return switch (kind) {
                case "SERVER" -> Kind.SERVER;
                case "CLIENT" -> Kind.CLIENT;
                case "PRODUCER" -> Kind.PRODUCER;
                case "CONSUMER" -> Kind.CONSUMER;
                default -> Kind.INTERNAL;
            };
        }

        Span span(Peer peer) {
            int middle = Math.max(0, trace.length() - 16);
            return new Span(
                    new TraceId(number(trace.substring(0, middle)), number(trace.substring(middle))),
                    number(id),
                    number(parent),
                    kind(),
                    isShared,
                    peer,
                    name,
                    start,
                    duration,
                    isFailed);
        }

        /// Ids are hexadecimal digits; what is none is told apart by its text.
        private static long number(String digits) {
            try {
                return digits.isEmpty() ? 0 : HexFormat.fromHexDigitsToLong(digits);
            } catch (IllegalArgumentException notDigits) {
                return digits.hashCode();
            }
        }
    }
}
