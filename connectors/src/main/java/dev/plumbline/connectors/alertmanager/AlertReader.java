package dev.plumbline.connectors.alertmanager;

import dev.plumbline.connectors.JsonItems;
import dev.plumbline.connectors.Remarks;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Gathers the alerts of an answer.
final class AlertReader {

    private static final int LONGEST = 300;
    private static final List<String> SUMMARIES = List.of("summary", "message", "description");

    private final String source;
    private final AlertLabels labels;
    private final Instant now;
    private final int most;
    private final Remarks remarks = new Remarks();
    private final Set<String> seen = new HashSet<>();
    private final Observations.Builder observations = new Observations.Builder();

    /// @param now the present, by the clock of the server where it tells its time
    /// @param most the most alerts that are taken
    AlertReader(String source, AlertLabels labels, Instant now, int most) {
        this.source = source;
        this.labels = labels;
        this.now = now;
        this.most = most;
    }

    void add(JsonNode alert) {
        String fingerprint = JsonItems.text(alert, "fingerprint");
        Optional<Instant> end = time(alert, "endsAt");
        if (end.isPresent() && !end.get().isAfter(now) && end.get().isAfter(Instant.EPOCH)) {
            return;
        }
        if (fingerprint.isEmpty() || !seen.add(fingerprint)) {
            return;
        }
        if (seen.size() > most) {
            remarks.say("There are more alerts than the limit of the connection; the rest was left out.");
            return;
        }
        JsonNode told = alert.path("labels");
        String name = JsonItems.text(told, "alertname");
        ServiceIdentity service = labels.service(told);
        if (service.isUnknown()) {
            remarks.about("Alerts without a label that names a service", name.isEmpty() ? fingerprint : name);
            return;
        }
        observations.alert(service, alert(alert, fingerprint, service, name));
    }

    private Alert alert(JsonNode alert, String fingerprint, ServiceIdentity service, String name) {
        JsonNode status = alert.path("status");
        boolean suppressed = JsonItems.text(status, "state").equals("suppressed");
        return new Alert(
                fingerprint,
                service.shown(),
                name.isEmpty() ? "alert" : name,
                AlertLabels.level(alert.path("labels")),
                suppressed ? Alert.State.SILENCED : Alert.State.FIRING,
                time(alert, "startsAt").orElse(now),
                summary(alert.path("annotations"), name),
                new Provenance(source, "alert " + ShownText.shortened(fingerprint) + why(status), Optional.of(now)));
    }

    /// Why nobody is called.
    private static String why(JsonNode status) {
        String silenced = ids(status, "silencedBy");
        String inhibited = ids(status, "inhibitedBy");
        String muted = ids(status, "mutedBy");
        return (silenced.isEmpty() ? "" : ", silenced by " + silenced)
                + (inhibited.isEmpty() ? "" : ", inhibited by alert " + inhibited)
                + (muted.isEmpty() ? "" : ", muted in the time " + muted);
    }

    private static String ids(JsonNode status, String field) {
        return String.join(
                ", ",
                status.path(field)
                        .valueStream()
                        .filter(JsonNode::isString)
                        .map(id -> ShownText.shortened(id.stringValue()))
                        .limit(3)
                        .toList());
    }

    private static String summary(JsonNode annotations, String name) {
        String text = Stream.concat(
                        SUMMARIES.stream().map(field -> JsonItems.text(annotations, field)), Stream.of(name))
                .filter(told -> !told.isBlank())
                .findFirst()
                .orElse("")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\s]+", " ")
                .strip();
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        return end < text.length() ? text.substring(0, end) + "…" : text;
    }

    private static Optional<Instant> time(JsonNode alert, String field) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(JsonItems.text(alert, field)).toInstant());
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    Observations observations(List<String> notes) {
        notes.forEach(observations::note);
        remarks.all().forEach(observations::note);
        return observations.build();
    }
}
