package dev.plumbline.connectors.otlp;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What known metrics measure.
enum Measure {
    /// How long a service takes for requests.
    SERVED("http.server.request.duration", "http.server.duration", "rpc.server.call.duration", "rpc.server.duration"),
    /// How long a model takes, as those who ask it see it.
    ASKED("gen_ai.client.operation.duration"),
    /// How long a model takes, as it sees it itself.
    ANSWERED("gen_ai.server.request.duration"),
    /// The tokens that go to a model and come from it.
    TOKENS("gen_ai.client.token.usage"),
    /// The share of the processors that a process uses.
    CPU("jvm.cpu.recent_utilization", "process.cpu.utilization"),
    /// The bytes of memory that are used.
    MEMORY_USED("jvm.memory.used"),
    /// The bytes of memory that may be used.
    MEMORY_LIMIT("jvm.memory.limit");

    private static final Map<String, Measure> BY_NAME = byName();

    private final String names;

    Measure(String... names) {
        this.names = String.join(" ", names);
    }

    /// What a metric measures; empty if it is not known.
    static Optional<Measure> named(String metric) {
        return Optional.ofNullable(BY_NAME.get(metric));
    }

    private static Map<String, Measure> byName() {
        Map<String, Measure> byName = new HashMap<>();
        for (Measure measure : values()) {
            for (String name : measure.names.split(" ", -1)) {
                byName.put(name, measure);
            }
        }
        return Map.copyOf(byName);
    }
}
