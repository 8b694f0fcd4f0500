package dev.plumbline.connectors.traces;

import dev.plumbline.connectors.traces.Span.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The time that a request takes in a service itself: its span without the time in which at least one call to another
/// service was under way.
///
/// A call that ends after the request is one that nobody waits for, and counts as own time. A call that nobody waits
/// for but that ends sooner cannot be told from one that is waited for.
final class OwnTime {

    private final Span request;
    private final List<Span> calls = new ArrayList<>();

    private OwnTime(Span request) {
        this.request = request;
    }

    /// In nanoseconds, from 0 to the whole duration.
    static long nanos(Half request) {
        OwnTime own = new OwnTime(request.span());
        own.gather(request);
        return Math.max(0, request.span().durationNanos() - own.away());
    }

    /// Calls are found in the spans of work within the service too; what is within a call belongs to it.
    private void gather(Half half) {
        for (Half inner : half.inner()) {
            switch (inner.span().kind()) {
                case CLIENT, PRODUCER -> calls.add(inner.span());
                case INTERNAL -> gather(inner);
                case SERVER, CONSUMER -> {}
            }
        }
    }

    private long away() {
        long end = request.startNanos() + request.durationNanos();
        long from = request.startNanos();
        long away = 0;
        calls.sort(Comparator.comparingLong(Span::startNanos));
        for (Span call : calls) {
            long callEnd = call.startNanos() + call.durationNanos();
            if (callEnd <= end && callEnd > from) {
                away += callEnd - Math.max(from, call.startNanos());
                from = callEnd;
            }
        }
        return away;
    }

    /// Whether a span is a request that a service works on.
    static boolean isOf(Half half) {
        return half.is(Kind.SERVER) || half.is(Kind.CONSUMER);
    }
}
