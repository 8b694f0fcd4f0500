package dev.plumbline.demoplatform.running;

import dev.plumbline.demoplatform.plan.Part;
import dev.plumbline.demoplatform.plan.PlatformPlan;
import dev.plumbline.graphmodel.ElementKind;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;

/// Who calls whom as Prometheus text, under the names of Tempo's and OpenTelemetry's service graphs. It is counted
/// where
/// calls are made and not by spans. A queue is the server of those who send to it and of those who take from it.
final class ServiceGraphText {

    private static final String REQUESTS = "traces_service_graph_request_total";
    private static final String FAILURES = "traces_service_graph_request_failed_total";
    private static final String SECONDS = "traces_service_graph_request_client_seconds";

    private final SortedMap<Ledger.Edge, Ledger.Count> calls;
    private final Map<String, Part> parts;
    private final StringBuilder text = new StringBuilder(16_384);

    private ServiceGraphText(Ledger ledger, PlatformPlan plan) {
        this.calls = ledger.calls();
        this.parts = plan.parts();
    }

    static String of(Ledger ledger, PlatformPlan plan) {
        ServiceGraphText graph = new ServiceGraphText(ledger, plan);
        graph.writeCounter(REQUESTS, "Calls from one service to another.", Ledger.Count::calls);
        graph.writeCounter(FAILURES, "Calls that failed.", Ledger.Count::failures);
        graph.writeDurations();
        return graph.text.toString();
    }

    private void writeCounter(String name, String help, ToDoubleFunction<Ledger.Count> value) {
        writeHead(name, help, "counter");
        calls.forEach((edge, count) -> writeSample(name, labels(edge), value.applyAsDouble(count)));
    }

    private void writeDurations() {
        writeHead(SECONDS, "How long calls took for those who called.", "histogram");
        calls.forEach((edge, count) -> {
            String labels = labels(edge);
            long[] upTo = count.upTo();
            for (int bucket = 0; bucket < upTo.length; bucket++) {
                String bound = bucket < Ledger.BOUNDS.size()
                        ? Ledger.BOUNDS.get(bucket).toString()
                        : "+Inf";
                writeSample(SECONDS + "_bucket", labels + ",le=\"" + bound + "\"", (double) upTo[bucket]);
            }
            writeSample(SECONDS + "_sum", labels, count.seconds());
            writeSample(SECONDS + "_count", labels, (double) upTo[upTo.length - 1]);
        });
    }

    private void writeHead(String name, String help, String type) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private void writeSample(String name, String labels, double value) {
        text.append(name).append('{').append(labels).append("} ").append(value).append('\n');
    }

    private String labels(Ledger.Edge edge) {
        return "client=\"" + edge.from() + "\",connection_type=\"" + type(edge.to()) + "\",server=\"" + edge.to()
                + "\"";
    }

    /// What is at the other end, in the words of service graphs; nothing for a service.
    private String type(String server) {
        Part part = parts.get(server);
        ElementKind kind = part == null ? ElementKind.SERVICE : part.element().kind();
        return switch (kind) {
            case QUEUE -> "messaging_system";
            case DATASTORE, CACHE, MEMORY_STORE -> "database";
            case EXTERNAL -> "virtual_node";
            default -> "";
        };
    }
}
