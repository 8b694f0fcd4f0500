package dev.plumbline.connectors.otlp;

import dev.plumbline.connectors.traces.Peer;
import dev.plumbline.connectors.traces.PeerAttributes;
import dev.plumbline.connectors.traces.Span;
import dev.plumbline.connectors.traces.Span.Kind;
import dev.plumbline.connectors.traces.TraceId;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads the spans of a request, as far as service graphs need them. Not for several threads.
public final class TraceReader {

    private final JsonFactory json = JsonFactory.builder().build();
    private final PeerAttributes peers = new PeerAttributes();
    private boolean isSampled;
    private int invalid;

    /// The spans of one service.
    public record Spans(ServiceIdentity service, List<Span> spans) {}

    /// Reads all spans.
    ///
    /// @throws IOException if the message is malformed, with the place
    public List<Spans> read(Fields fields) throws IOException {
        invalid = 0;
        peers.take();
        List<Spans> all = new ArrayList<>();
        for (int field = fields.next(); field != 0; field = fields.next()) {
            traces(field, fields, all);
        }
        return all;
    }

    /// Reads all spans of the answer of a server, in JSON: of one object or several in a row.
    ///
    /// @throws IOException if it is malformed, with the place
    public List<Spans> readAnswer(InputStream in) throws IOException {
        List<Spans> all = new ArrayList<>();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                all.addAll(read(new JsonFields(parser, Message.TRACES_OF_A_SERVER)));
            }
        }
        return all;
    }

    private void traces(int field, Fields fields, List<Spans> all) throws IOException {
        switch (field) {
            case 1 -> {
                fields.enter(Message.RESOURCE_SPANS);
                all.add(resource(fields));
            }
            case 2 -> {
                fields.enter(Message.TRACES);
                for (int inner = fields.next(); inner != 0; inner = fields.next()) {
                    traces(inner, fields, all);
                }
            }
            default -> fields.skip();
        }
    }

    /// Whether a span that was read says that only some traces are kept.
    public boolean isSampled() {
        return isSampled;
    }

    /// How many spans of the last request have no id.
    public int invalid() {
        return invalid;
    }

    private Spans resource(Fields fields) throws IOException {
        Resources resource = Resources.UNKNOWN;
        List<Span> spans = new ArrayList<>();
        for (int field = fields.next(); field != 0; field = fields.next()) {
            switch (field) {
                case 1 -> resource = Resources.read(fields);
                case 2 -> scope(fields, spans);
                default -> fields.skip();
            }
        }
        return new Spans(resource.service(), spans);
    }

    private void scope(Fields fields, List<Span> spans) throws IOException {
        fields.enter(Message.SCOPE_SPANS);
        for (int field = fields.next(); field != 0; field = fields.next()) {
            if (field == 2) {
                span(fields, spans);
            } else {
                fields.skip();
            }
        }
    }

    private void span(Fields fields, List<Span> spans) throws IOException {
        fields.enter(Message.SPAN);
        TraceId trace = new TraceId(0, 0);
        long id = 0;
        long parent = 0;
        Kind kind = Kind.INTERNAL;
        String name = "";
        long start = 0;
        long end = 0;
        boolean isFailed = false;
        for (int field = fields.next(); field != 0; field = fields.next()) {
            switch (field) {
                case 1 -> {
                    fields.id();
                    trace = new TraceId(fields.high(), fields.low());
                }
                case 2 -> {
                    fields.id();
                    id = fields.low();
                }
                case 3 -> isSampled |= isSampled(fields.text());
                case 4 -> {
                    fields.id();
                    parent = fields.low();
                }
                case 5 -> name = fields.text();
                case 6 -> kind = kind(fields.whole());
                case 7 -> start = fields.whole();
                case 8 -> end = fields.whole();
                case 9 -> Attributes.read(fields, PeerAttributes::matters, peers::put);
                case 15 -> isFailed = isFailed(fields);
                default -> fields.skip();
            }
        }
        Peer peer = peers.take();
        if (id == 0 || (trace.high() == 0 && trace.low() == 0)) {
            invalid++;
            return;
        }
        spans.add(new Span(trace, id, parent, kind, false, peer, name, start, end - start, isFailed));
    }

    private static Kind kind(long number) {
        return switch ((int) number) {
            case 2 -> Kind.SERVER;
            case 3 -> Kind.CLIENT;
            case 4 -> Kind.PRODUCER;
            case 5 -> Kind.CONSUMER;
            default -> Kind.INTERNAL;
        };
    }

    private static boolean isFailed(Fields fields) throws IOException {
        fields.enter(Message.STATUS);
        boolean isFailed = false;
        for (int field = fields.next(); field != 0; field = fields.next()) {
            if (field == 3) {
                isFailed = fields.whole() == 2;
            } else {
                fields.skip();
            }
        }
        return isFailed;
    }

    /// Whether OpenTelemetry's part of a trace state has a threshold, below which traces were left out.
    private static boolean isSampled(String state) {
        int threshold = state.indexOf("th:");
        return threshold >= 0
                && state.contains("ot=")
                && !state.startsWith("th:0;", threshold)
                && !state.startsWith("th:0,", threshold)
                && !state.endsWith("th:0");
    }
}
