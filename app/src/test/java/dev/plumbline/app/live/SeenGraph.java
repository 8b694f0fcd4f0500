package dev.plumbline.app.live;

import dev.plumbline.demoplatform.DemoStatus;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.Identities;
import dev.plumbline.pluginapi.telemetry.Match;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which elements called which, how often, and how often that failed.
///
/// @param calls the numbers by the ids of the elements, as in `feed-api ranker`
record SeenGraph(SortedMap<String, Numbers> calls) {

    /// The graph that a source tells of.
    static SeenGraph of(Architecture architecture, Observations observations) {
        Identities identities = Identities.of(architecture, observations);
        SortedMap<String, Numbers> calls = new TreeMap<>();
        for (CallCount call : observations.calls()) {
            Optional<Match> client = identities.find(call.ends().client());
            Optional<Match> server = identities.find(call.ends().server());
            if (client.isPresent() && server.isPresent()) {
                calls.merge(
                        client.get().element() + " " + server.get().element(),
                        new Numbers(call.calls(), call.failures()),
                        Numbers::and);
            }
        }
        return new SeenGraph(calls);
    }

    /// The graph that the platform has counted where calls are made.
    static SeenGraph of(DemoStatus status) {
        SortedMap<String, Numbers> calls = new TreeMap<>();
        status.calls()
                .forEach(call -> calls.put(call.from() + " " + call.to(), new Numbers(call.calls(), call.failures())));
        return new SeenGraph(calls);
    }

    /// What came since an earlier look.
    SeenGraph since(SeenGraph before) {
        SortedMap<String, Numbers> calls = new TreeMap<>();
        this.calls.forEach((ends, numbers) -> {
            Numbers known = before.calls.getOrDefault(ends, new Numbers(0, 0));
            if (numbers.calls > known.calls) {
                calls.put(ends, new Numbers(numbers.calls - known.calls, numbers.failures - known.failures));
            }
        });
        return new SeenGraph(calls);
    }

    /// How many calls there were in all, and how many of them failed.
    Numbers total() {
        return calls.values().stream().reduce(new Numbers(0, 0), Numbers::and);
    }

    /// What differs from another graph, for the message of a test.
    Map<String, String> differences(SeenGraph other) {
        Map<String, String> different = new TreeMap<>();
        SortedMap<String, Numbers> all = new TreeMap<>(calls);
        all.putAll(other.calls);
        all.keySet().forEach(ends -> {
            Numbers one = calls.get(ends);
            Numbers two = other.calls.get(ends);
            if (one == null || !one.equals(two)) {
                different.put(ends, one + " and " + two);
            }
        });
        return different;
    }

    /// How often one element called another.
    record Numbers(long calls, long failures) {

        Numbers and(Numbers other) {
            return new Numbers(calls + other.calls, failures + other.failures);
        }

        @Override
        public String toString() {
            return calls + "/" + failures;
        }
    }
}
