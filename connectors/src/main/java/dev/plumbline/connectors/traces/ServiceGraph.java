package dev.plumbline.connectors.traces;

import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The services that spans tell of, who calls whom, and how that goes; bounded in memory. For several threads.
///
/// Calls are counted from the beginning; rates, errors and percentiles are those of the settings' window.
public final class ServiceGraph {

    private final GraphSettings settings;
    private final Instant beginning;
    private final boolean isOfThePast;
    private final Nodes nodes;
    private final Edges edges;
    private final Edges deliveries;
    private final Joining joining;
    private final Halves halves = new Halves();
    private long spans;
    private long unnamed;
    private long hurried;

    private ServiceGraph(GraphSettings settings, Instant beginning, boolean isOfThePast) {
        this.settings = settings;
        this.beginning = beginning;
        this.isOfThePast = isOfThePast;
        // What is asked of the past ends with its last instant, which belongs to its last part.
        long part = Math.max(1, settings.window().toMillis() / settings.parts()) + (isOfThePast ? 1 : 0);
        nodes = new Nodes(settings.services(), () -> new SlidingWindow(settings.parts(), part));
        edges = new Edges(settings.edges(), () -> new SlidingWindow(settings.parts(), part));
        deliveries = new Edges(settings.edges(), () -> new SlidingWindow(1, part));
        joining = new Joining(nodes, edges, deliveries);
    }

    /// A graph of the spans that will come.
    ///
    /// @param now when it begins
    public static ServiceGraph live(GraphSettings settings, Instant now) {
        return new ServiceGraph(settings, now, false);
    }

    /// A graph of spans that a server remembers of a span of time.
    ///
    /// @param now the end of that time
    /// @param lookback how long it is; rates are told over all of it
    public static ServiceGraph past(Instant now, Duration lookback) {
        return new ServiceGraph(GraphSettings.STANDARD.over(lookback), now.minus(lookback), true);
    }

    /// Takes spans of a service.
    ///
    /// @param now when they came
    public synchronized void add(ServiceIdentity service, Collection<Span> more, Instant now) {
        long time = Duration.between(beginning, now).toMillis();
        settle(time, now);
        @Nullable Node node = service.isUnknown() ? null : nodes.reporting(service, now.toEpochMilli());
        if (node == null) {
            unnamed += service.isUnknown() ? more.size() : 0;
            return;
        }
        for (Span span : more) {
            spans++;
            take(new Half(span, node, time), now);
        }
    }

    private void take(Half half, Instant now) {
        if (!halves.add(half)) {
            return;
        }
        if (halves.size() > settings.spans()) {
            hurried++;
            Half oldest = halves.oldest();
            joining.end(oldest, seen(oldest, now));
        }
        joining.begin(half, seen(half, now));
        Half parent = halves.parent(half);
        if (parent != null) {
            joining.join(parent, half, seen(half, now));
        } else if (half.span().parent() != 0 || half.span().isShared()) {
            halves.await(half);
        }
        for (Half child : halves.awaiting(half)) {
            joining.join(half, child, seen(child, now));
        }
    }

    private void settle(long time, Instant now) {
        long before = time - settings.patience().toMillis();
        for (Optional<Half> old = halves.before(before); old.isPresent(); old = halves.before(before)) {
            joining.end(old.get(), seen(old.get(), now));
        }
    }

    /// Takes it that no more spans come: what waits is counted.
    public synchronized void finish(Instant now) {
        for (Half half : halves.all()) {
            joining.end(half, seen(half, now));
        }
    }

    /// When a call was: of the past by its own clock, but never later than now; else when it was told.
    private long seen(Half half, Instant now) {
        if (!isOfThePast) {
            return beginning.toEpochMilli() + half.arrival();
        }
        long end = (half.span().startNanos() + half.span().durationNanos()) / 1_000_000;
        return Math.min(now.toEpochMilli(), end);
    }

    /// What the spans tell.
    ///
    /// @param now ends the window that rates are told over
    /// @param source the connection, for the provenance
    /// @param isSampled whether only some traces are seen
    public synchronized Observations observations(Instant now, String source, boolean isSampled) {
        long time = Duration.between(beginning, now).toMillis();
        settle(time, now);
        Observations.Builder told = new Observations.Builder();
        new Telling(beginning, now, source, isSampled).tell(nodes.all(), edges.all(), told);
        notes().forEach(told::note);
        return told.build();
    }

    /// The messages from those that send them to those that get them, whatever broker they go through.
    public synchronized Observations deliveries(Instant now, String source) {
        Observations.Builder told = new Observations.Builder();
        new Telling(beginning, now, source, false).tell(List.of(), deliveries.all(), told);
        return told.build();
    }

    /// How many spans were taken.
    public synchronized long spans() {
        return spans;
    }

    /// How many spans wait for the other side of their call.
    public synchronized int waiting() {
        return halves.size();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(joining.skews().notes());
        if (unnamed > 0) {
            notes.add(unnamed + " spans were left out, as they have no service.name. Set OTEL_SERVICE_NAME where they"
                    + " come from.");
        }
        if (nodes.refused() + edges.refused() > 0) {
            notes.add("There are more than " + settings.services() + " services or " + settings.edges()
                    + " pairs of them; " + (nodes.refused() + edges.refused()) + " calls and spans of further ones were"
                    + " left out. Look for names or addresses that are made anew for each call.");
        }
        if (hurried > 0) {
            notes.add(hurried + " spans were joined sooner than "
                    + settings.patience().toSeconds() + " s after they came, as more than " + settings.spans()
                    + " waited.");
        }
        if (joining.unknownCallers() * 10 > joining.callers()) {
            notes.add(joining.unknownCallers() + " of " + joining.callers()
                    + " calls have a caller that was not seen: traces are sampled, or a service does not report.");
        }
        return notes;
    }
}
