package dev.plumbline.simulation.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// One run of a plain network of queues, with one event for each visit of a station. See `PlainNetwork`.
final class PlainKernel implements Run {

    private static final int EVENTS_BETWEEN_LOOKS = 1 << 14;

    private final Clock clock = new Clock();
    private final PlainRows rows = new PlainRows();
    private final Blueprint blueprint;
    private final Code code;
    private final RandomStreams random;
    private final Samplers samplers;
    private final int[] codeStreams;
    private final int sourceStreams;
    private final int[] stationStreams;
    private PlainStation[] stations = {};
    private PlainSource[] sources = {};
    private final LinkTally[] links;
    private final double[] latencies;
    private final int[] targets;
    private final boolean[] open;
    private final boolean[] even;
    private final RateCurve[] rates;
    private final Routes[] ways;
    /// For each step, whether it calls right after another, so that its station's requests come in known order.
    private boolean[] follows = {};
    private double horizon;
    private int last;
    private double waited;
    private double worked;
    private long events;

    PlainKernel(Blueprint blueprint, long seed, int run) {
        this.blueprint = blueprint;
        this.code = blueprint.code();
        Streams streams = new Streams(blueprint);
        this.random = streams.seeded(seed, run);
        this.samplers = new Samplers(random, Samplers.distributions(blueprint));
        this.codeStreams = streams.ofCode();
        this.sourceStreams = streams.ofSources();
        this.stationStreams = new int[blueprint.stations().size()];
        for (int number = 0; number < stationStreams.length; number++) {
            stationStreams[number] = streams.ofStation(number);
        }
        this.links = new LinkTally[blueprint.links().size()];
        Arrays.setAll(links, number -> new LinkTally());
        this.latencies = blueprint.links().stream()
                .mapToDouble(link -> Math.max(0, link.latency()))
                .toArray();
        this.targets = blueprint.links().stream().mapToInt(LinkPlan::station).toArray();
        int count = blueprint.sources().size();
        this.open = new boolean[count];
        this.even = new boolean[count];
        this.rates = new RateCurve[count];
        this.ways = new Routes[count];
        for (int source = 0; source < count; source++) {
            SourcePlan plan = blueprint.sources().get(source);
            ways[source] = plan.routes();
            open[source] = plan instanceof SourcePlan.Open;
            rates[source] = plan instanceof SourcePlan.Open arrivals ? arrivals.rate() : RateCurve.constant(0);
            even[source] = plan instanceof SourcePlan.Open arrivals && arrivals.spacing() == SourcePlan.Spacing.EVEN;
        }
    }

    @Override
    public RunRecord run(RunSpan span, RunWatch watch) {
        stations = new PlainStation[blueprint.stations().size()];
        Arrays.setAll(
                stations,
                number -> new PlainStation(
                        number, blueprint.stations().get(number), isAtOnce(number), stationStreams[number], span));
        follows = new Following(blueprint, step -> stations[targets[code.first[step]]].inOrder, latencies).steps();
        sources = new PlainSource[blueprint.sources().size()];
        Arrays.setAll(sources, number -> new PlainSource(span));
        if (isOneStation()) {
            stations[0].alike = sources[0];
        }
        start();
        horizon = span.horizon();
        boolean whole = true;
        EventQueue queue = clock.events;
        while (!queue.isEmpty()) {
            queue.settle();
            double next = queue.earliest();
            if (next > horizon) {
                break;
            }
            clock.now = next;
            happen(queue.take());
            if (++events % EVENTS_BETWEEN_LOOKS == 0
                    && (watch.isStopped(next, events) || rows.live() > PlainRows.MOST)) {
                whole = false;
                break;
            }
        }
        return record(span, whole ? horizon : clock.now, whole);
    }

    /// Whether all is one source that calls one station, at once and once for each request.
    private boolean isOneStation() {
        if (stations.length != 1 || sources.length != 1 || !open[0] || !isAtOnce(0) || ways[0].isChoice()) {
            return false;
        }
        int start = ways[0].only();
        return code.operation[start] == Code.CALL && code.operation[start + 1] == Code.END;
    }

    /// Whether all calls of a station are there at once.
    private boolean isAtOnce(int station) {
        return IntStream.range(0, targets.length).noneMatch(link -> targets[link] == station && latencies[link] > 0);
    }

    private void start() {
        for (int source = 0; source < sources.length; source++) {
            switch (blueprint.sources().get(source)) {
                case SourcePlan.Open open -> scheduleArrival(source);
                case SourcePlan.Closed closed -> {
                    for (int user = 0; user < closed.users(); user++) {
                        think(source, 0);
                    }
                }
            }
        }
    }

    private void happen(long payload) {
        int row = Clock.row(payload);
        switch (Clock.kind(payload)) {
            case Clock.ARRIVAL -> {
                scheduleArrival(row);
                ask(row);
            }
            case Clock.ASKED -> ask(row);
            case Clock.REACHED -> visit(row);
            default -> {
                release(row);
                rows.step[row]++;
                advance(row);
            }
        }
    }

    /// A request will leave the station of a step and go on. Requests that leave one after another wait in line for
    /// that, so that only the first of each station is among the events.
    private void leave(int step, double at, int row) {
        rows.step[row] = step;
        PlainStation station = stations[targets[code.first[step]]];
        if (!station.inOrder || station.departures.isEmpty()) {
            clock.schedule(at, Clock.REPLIED, row);
        }
        if (station.inOrder) {
            station.departures.add(at, row, 0);
        }
    }

    /// A request has left a station: the next in line is the first now.
    private void release(int row) {
        PlainStation station = stations[targets[code.first[rows.step[row]]]];
        if (station.inOrder) {
            TimerRing departures = station.departures;
            departures.drop();
            if (!departures.isEmpty()) {
                clock.schedule(departures.time(), Clock.REPLIED, departures.row());
            }
        }
    }

    private void scheduleArrival(int source) {
        double amount = even[source] ? 1 : random.exponential(sourceStreams + 2 * source);
        double next = rates[source].after(clock.now, amount);
        if (next < Double.POSITIVE_INFINITY) {
            clock.schedule(next, Clock.ARRIVAL, source);
        }
    }

    private void think(int source, double from) {
        double length = samplers.draw(stations.length + source, sourceStreams + 2 * source);
        clock.schedule(from + length, Clock.ASKED, source);
    }

    private void ask(int source) {
        sources[source].offer(clock.now);
        Routes routes = ways[source];
        int start = routes.isChoice() ? routes.choose(random.unit(sourceStreams + 2 * source + 1)) : routes.only();
        int step = next(start);
        if (code.operation[step] == Code.CALL && latencies[code.first[step]] == 0) {
            pass(source, step);
        } else {
            int row = rows.take(source, clock.now);
            rows.step[row] = step;
            advance(row);
        }
    }

    /// A request visits its first station at once; it needs a row only if it goes on from there.
    private void pass(int source, int step) {
        double now = clock.now;
        call(step);
        double end = ride(step, now);
        if (open[source] && code.operation[last + 1] == Code.END) {
            sources[source].answer(now, end, waited, worked);
            return;
        }
        int row = rows.take(source, now);
        rows.worked[row] = worked;
        rows.waited[row] = waited;
        leave(last, end, row);
    }

    private void call(int step) {
        LinkTally tally = links[code.first[step]];
        tally.calls++;
        tally.attempts++;
    }

    /// Visits the station that a step calls, and those after it whose order of arrival is known already; `last` is
    /// the last step then, and `waited` and `worked` are what the time went into.
    ///
    /// @return when the answer of the last is there
    private double ride(int from, double begin) {
        int step = from;
        double at = begin;
        waited = 0;
        worked = 0;
        while (true) {
            int link = code.first[step];
            PlainStation station = stations[targets[link]];
            double end = station.visit(at, samplers);
            worked += station.lastWork;
            waited += end - at - station.lastWork;
            at = end + latencies[link];
            if (!follows[step + 1] || at > horizon) {
                last = step;
                return at;
            }
            step++;
            call(step);
        }
    }

    private void advance(int row) {
        int step = next(rows.step[row]);
        rows.step[row] = step;
        if (code.operation[step] == Code.END) {
            finish(row, clock.now);
            return;
        }
        call(step);
        double latency = latencies[code.first[step]];
        if (latency > 0) {
            clock.schedule(clock.now + latency, Clock.REACHED, row);
        } else {
            visit(row);
        }
    }

    /// The first step from one on that is a call or the end.
    private int next(int from) {
        int step = from;
        while (true) {
            switch (code.operation[step]) {
                case Code.CALL, Code.END -> {
                    return step;
                }
                case Code.MAYBE ->
                    step = random.unit(codeStreams[step]) < code.number[step] ? step + 1 : code.first[step];
                case Code.CHOICE -> step = choose(step);
                default -> step = code.first[step];
            }
        }
    }

    private int choose(int step) {
        double unit = random.unit(codeStreams[step]);
        int last = step + code.first[step];
        int branch = step + 1;
        while (branch < last && unit >= code.number[branch]) {
            branch++;
        }
        return code.first[branch];
    }

    private void visit(int row) {
        double end = ride(rows.step[row], clock.now);
        rows.worked[row] += worked;
        rows.waited[row] += waited;
        if (open[rows.source[row]] && code.operation[last + 1] == Code.END) {
            finish(row, end);
        } else {
            leave(last, end, row);
        }
    }

    private void finish(int row, double end) {
        int source = rows.source[row];
        sources[source].answer(rows.begun[row], end, rows.waited[row], rows.worked[row]);
        rows.give(row);
        if (!open[source]) {
            think(source, end);
        }
    }

    private static int windows(RunSpan span, double reached) {
        return (int) Math.min(span.windows(), reached / span.window());
    }

    private Series series(RunSpan span, int windows) {
        return new Series(
                span.window(),
                Arrays.stream(sources).map(source -> source.course(windows)).toList(),
                Arrays.stream(stations).map(station -> station.course(windows)).toList());
    }

    private RunRecord record(RunSpan span, double reached, boolean whole) {
        return new RunRecord(
                span,
                reached,
                Arrays.stream(stations).map(PlainStation::tally).toList(),
                List.of(links),
                Arrays.stream(sources).map(PlainSource::tally).toList(),
                series(span, whole ? span.windows() : windows(span, reached)),
                Arrays.stream(sources).map(PlainSource::underWay).toList(),
                events,
                Arrays.stream(stations).mapToLong(PlainStation::steps).sum());
    }
}
