package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.telemetry.Drift;
import dev.plumbline.pluginapi.telemetry.Stranger;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How what is declared and what was observed differ, as text, which tells what differs, or as JSON, which tells all.
record DriftReport(Drift drift) implements Report {

    /// From which confidence on a state is taken for sure.
    static final double SURE = 0.5;

    private static final List<Drift.State> DIFFERENT = List.of(Drift.State.UNEXPECTED, Drift.State.UNOBSERVED);

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Drift.State state : DIFFERENT) {
            for (Drift.Edge edge : drift.in(state)) {
                text.append(String.format(
                        Locale.ROOT,
                        "%-12s %-12s %s -> %s  %s\n",
                        word(state),
                        edge.confidence() == 0 ? "cannot tell" : Math.round(100 * edge.confidence()) + " % sure",
                        edge.from(),
                        edge.to(),
                        edge.why()));
            }
        }
        for (Stranger stranger : drift.strangers()) {
            text.append("unknown      ").append(stranger.service().shown()).append(" is no element\n");
        }
        if (!drift.silent().isEmpty()) {
            text.append("silent       ")
                    .append(String.join(", ", drift.silent()))
                    .append('\n');
        }
        return text.append(drift.in(Drift.State.CONFIRMED).size())
                .append(" confirmed, ")
                .append(drift.in(Drift.State.UNOBSERVED).size())
                .append(" not observed, ")
                .append(drift.in(Drift.State.UNEXPECTED).size())
                .append(" not declared, ")
                .append(drift.strangers().size())
                .append(" unknown services")
                .toString();
    }

    @Override
    public JsonReport json() {
        JsonReport report = JsonReport.of("connect");
        report.summary()
                .put("confirmed", drift.in(Drift.State.CONFIRMED).size())
                .put("unobserved", drift.in(Drift.State.UNOBSERVED).size())
                .put("unexpected", drift.in(Drift.State.UNEXPECTED).size())
                .put("strangers", drift.strangers().size());
        ArrayNode edges = report.root().putArray("edges");
        for (Drift.Edge edge : drift.edges()) {
            ObjectNode node = edges.addObject()
                    .put("from", edge.from())
                    .put("to", edge.to())
                    .put("state", word(edge.state()))
                    .put("confidence", edge.confidence())
                    .put("calls", edge.calls())
                    .put("because", edge.why())
                    .put("via", edge.via().name().toLowerCase(Locale.ROOT));
            edge.lastSeen()
                    .ifPresentOrElse(time -> node.put("lastSeen", time.toString()), () -> node.putNull("lastSeen"));
            edge.relation().ifPresentOrElse(id -> node.put("relation", id), () -> node.putNull("relation"));
        }
        ArrayNode strangers = report.root().putArray("strangers");
        for (Stranger stranger : drift.strangers()) {
            ObjectNode node =
                    strangers.addObject().put("name", stranger.service().shown());
            ObjectNode attributes = node.putObject("attributes");
            stranger.service().attributes().forEach(attributes::put);
            node.put("facts", stranger.facts())
                    .put("source", stranger.provenance().source());
        }
        ArrayNode silent = report.root().putArray("silent");
        drift.silent().forEach(silent::add);
        ArrayNode notes = report.root().putArray("notes");
        drift.notes().forEach(notes::add);
        return report;
    }

    private static String word(Drift.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
