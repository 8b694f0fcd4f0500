package dev.plumbline.app.cli;

import dev.plumbline.connectors.live.Hearing;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the pulls of a watch brought, each as a line when it is over; the last thousand are kept for the report.
final class WatchLog implements Hearing {

    private static final int KEPT = 1_000;

    private final RootCommand root;
    private final int most;
    private final Deque<ObjectNode> entries = new ArrayDeque<>();
    private int pulls;
    private int failures;

    /// @param most after how many pulls it is full; 0 if never
    WatchLog(RootCommand root, int most) {
        this.root = root;
        this.most = most;
    }

    @Override
    public synchronized void answered(String connection, Observations observations) {
        ObjectNode entry = entry(connection)
                .put("ok", true)
                .put("readings", observations.readings().size())
                .put("calls", observations.calls().size())
                .put("presences", observations.presences().size())
                .put("alerts", observations.alerts().size())
                .put("evaluations", observations.evaluations().size());
        add(
                entry,
                String.format(
                        Locale.ROOT,
                        "%d readings, %d calls, %d presences, %d alerts, %d evaluations",
                        observations.readings().size(),
                        observations.calls().size(),
                        observations.presences().size(),
                        observations.alerts().size(),
                        observations.evaluations().size()));
    }

    @Override
    public synchronized void failed(String connection, ConnectorException failure) {
        if (!isFull()) {
            failures++;
        }
        add(
                entry(connection)
                        .put("ok", false)
                        .put("what", failure.getMessage())
                        .put("remedy", failure.remedy()),
                "failed: " + failure.getMessage() + " " + failure.remedy());
    }

    synchronized boolean isFull() {
        return most > 0 && pulls >= most;
    }

    synchronized boolean hasFailures() {
        return failures > 0;
    }

    /// All that is kept; its text was printed already.
    synchronized Report report() {
        JsonReport json = JsonReport.of("connect");
        json.summary().put("pulls", pulls).put("failed", failures);
        ArrayNode array = json.root().putArray("pulls");
        entries.forEach(array::add);
        return Report.of(pulls + " pulls", json);
    }

    private ObjectNode entry(String connection) {
        Instant now = root.services().clock().instant().truncatedTo(ChronoUnit.SECONDS);
        return JsonMapper.shared()
                .createObjectNode()
                .put("time", now.toString())
                .put("connection", connection);
    }

    private void add(ObjectNode entry, String said) {
        if (isFull()) {
            return;
        }
        pulls++;
        entries.add(entry);
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
        if (!root.json()) {
            String line = String.format(
                    Locale.ROOT,
                    "%s %-16s %s",
                    entry.get("time").asString(),
                    entry.get("connection").asString(),
                    said);
            root.terminal().data(SafeText.of(line));
        }
        root.interruption().keep(new Interruption.Kept(pulls + " pulls were made.", new Told(this)));
    }

    /// What was printed line by line already, and is one object for programs.
    private record Told(WatchLog log) implements Report {

        @Override
        public String text() {
            return "";
        }

        @Override
        public JsonReport json() {
            return log.report().json();
        }
    }
}
