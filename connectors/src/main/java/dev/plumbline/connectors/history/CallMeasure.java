package dev.plumbline.connectors.history;

import dev.plumbline.pluginapi.telemetry.CallCount;
import java.util.Optional;

/// How calls are named as streams of numbers: `calls:SERVICE:all:grpc`, and likewise for the other numbers of a count.
///
/// @param figure which figure of a count this is
/// @param via what is at the other end
/// @param isSampled whether only some of the calls are seen
/// @param protocol how the two talk; empty if not known
record CallMeasure(Figure figure, CallCount.Via via, boolean isSampled, String protocol) {

    private static final String ALL = "all";
    private static final String SAMPLED = "sampled";

    static CallMeasure of(Figure figure, CallCount call) {
        return new CallMeasure(figure, call.via(), call.isSampled(), call.protocol());
    }

    CallMeasure with(Figure other) {
        return new CallMeasure(other, via, isSampled, protocol);
    }

    String text() {
        return figure.word + ":" + via + ":" + (isSampled ? SAMPLED : ALL) + ":" + protocol;
    }

    /// What a text names; empty if it names something else.
    static Optional<CallMeasure> of(String text) {
        String[] parts = text.split(":", 4);
        if (parts.length < 4) {
            return Optional.empty();
        }
        for (Figure figure : Figure.values()) {
            for (CallCount.Via via : CallCount.Via.values()) {
                if (figure.word.equals(parts[0]) && via.name().equals(parts[1])) {
                    return Optional.of(new CallMeasure(figure, via, parts[2].equals(SAMPLED), parts[3]));
                }
            }
        }
        return Optional.empty();
    }

    /// The numbers of a count.
    enum Figure {
        CALLS("calls"),
        FAILURES("failures"),
        /// How long was watched, in milliseconds.
        WINDOW("window"),
        /// How long before the pull the last call was, in milliseconds.
        AGE("age");

        private final String word;

        Figure(String word) {
            this.word = word;
        }

        double of(CallCount call, long pulled) {
            return switch (this) {
                case CALLS -> call.calls();
                case FAILURES -> call.failures();
                case WINDOW -> call.window().toMillis();
                case AGE -> pulled - call.lastSeen().toEpochMilli();
            };
        }
    }
}
