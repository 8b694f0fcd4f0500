package dev.plumbline.simulation.kernel;

import java.util.Arrays;
import java.util.List;

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
                number -> new PlainStation(number, blueprint.stations().get(number), stationStreams[number], span));
        sources = new PlainSource[blueprint.sources().size()];
        Arrays.setAll(sources, number -> new PlainSource(span));
        start();
        double horizon = span.horizon();
        boolean whole = true;
        EventHeap heap = clock.events;
        while (!heap.isEmpty()) {
            heap.settle();
            double next = heap.earliest();
            if (next > horizon) {
                break;
            }
            clock.now = next;
            happen(heap.take());
            if (++events % EVENTS_BETWEEN_LOOKS == 0 && (watch.isStopped(next) || rows.live() > PlainRows.MOST)) {
                whole = false;
                break;
            }
        }
        return record(span, whole ? horizon : clock.now, whole);
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
                rows.step[row]++;
                advance(row);
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
        LinkTally tally = links[code.first[step]];
        tally.calls++;
        tally.attempts++;
        PlainStation station = stations[targets[code.first[step]]];
        double end = station.visit(now, samplers);
        double work = station.lastWork;
        if (open[source] && code.operation[step + 1] == Code.END) {
            sources[source].answer(now, end, end - now - work, work);
            return;
        }
        int row = rows.take(source, now);
        rows.step[row] = step;
        rows.worked[row] = work;
        rows.waited[row] = end - now - work;
        clock.schedule(end, Clock.REPLIED, row);
    }

    private void advance(int row) {
        int step = next(rows.step[row]);
        rows.step[row] = step;
        if (code.operation[step] == Code.END) {
            finish(row, clock.now);
            return;
        }
        int link = code.first[step];
        links[link].calls++;
        links[link].attempts++;
        if (latencies[link] > 0) {
            clock.schedule(clock.now + latencies[link], Clock.REACHED, row);
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
        int step = rows.step[row];
        int link = code.first[step];
        PlainStation station = stations[targets[link]];
        double end = station.visit(clock.now, samplers);
        rows.worked[row] += station.lastWork;
        rows.waited[row] += end - clock.now - station.lastWork;
        double back = end + latencies[link];
        if (open[rows.source[row]] && code.operation[step + 1] == Code.END) {
            finish(row, back);
        } else {
            clock.schedule(back, Clock.REPLIED, row);
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
