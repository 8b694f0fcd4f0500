package dev.plumbline.demoplatform;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What has happened in a running platform, counted where it happened and not by telemetry.
///
/// @param isAtRest whether requests were stopped and all of them have ended
/// @param uptimeSeconds how long it runs
/// @param cpuSeconds the processor time of the process
/// @param turnedAway how many requests did not start, as more were under way than the process can hold
/// @param faults what is wrong, as the words of faults
/// @param requests how many requests have started, by flow or, beside the flows, by relation
/// @param calls who has called whom
public record DemoStatus(
        boolean isAtRest,
        double uptimeSeconds,
        double cpuSeconds,
        long turnedAway,
        List<String> faults,
        SortedMap<String, Long> requests,
        List<Calls> calls) {

    public DemoStatus {
        faults = List.copyOf(faults);
        calls = List.copyOf(calls);
    }

    static DemoStatus of(JsonNode json) {
        List<String> faults = new ArrayList<>();
        json.path("faults").forEach(fault -> faults.add(fault.asString()));
        SortedMap<String, Long> requests = new TreeMap<>();
        json.path("requests")
                .properties()
                .forEach(entry -> requests.put(entry.getKey(), entry.getValue().asLong()));
        List<Calls> calls = new ArrayList<>();
        json.path("calls")
                .forEach(call -> calls.add(new Calls(
                        call.path("from").asString(),
                        call.path("to").asString(),
                        call.path("calls").asLong(),
                        call.path("failures").asLong())));
        return new DemoStatus(
                json.path("atRest").asBoolean(),
                json.path("uptimeSeconds").asDouble(),
                json.path("cpuSeconds").asDouble(),
                json.path("turnedAway").asLong(),
                faults,
                requests,
                calls);
    }

    /// How often one service has called another, or has worked on a message of a queue; retries count.
    ///
    /// @param from the id of the element that calls, publishes, reads or subscribes
    /// @param to the id of the other element
    public record Calls(String from, String to, long calls, long failures) {}
}
