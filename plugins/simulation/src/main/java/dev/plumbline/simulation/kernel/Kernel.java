package dev.plumbline.simulation.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// One run of a blueprint, event by event.
///
/// The same blueprint, seed and number of the run give the same result. Nothing is allocated per event: what is under
/// way lives in tables that grow to their largest use.
final class Kernel implements Run {

    private static final int EVENTS_BETWEEN_LOOKS = 1 << 12;

    final Clock clock = new Clock();
    final Strands strands = new Strands();
    final Code code;
    final RandomStreams random;
    final Samplers samplers;
    final Distances distances;
    final Station[] stations;
    final Lane[] lanes;
    final Link[] links;
    final Stations works;
    final Calls calls;
    final Processor processor;
    final Sources sources;
    final Replicas replicas;
    private final Timeline timeline;
    private final Autoscaler[] autoscalers;
    private final RandomFailures failures;

    /// @param run the number of the run, from 0; each has random numbers of its own
    Kernel(Blueprint blueprint, long seed, int run) {
        this.code = blueprint.code();
        Streams streams = new Streams(blueprint);
        this.random = streams.seeded(seed, run);
        this.samplers = new Samplers(random, Samplers.distributions(blueprint));
        this.distances = new Distances(blueprint.distances(), hasPartitions(blueprint));
        this.stations = stations(blueprint, streams);
        this.lanes = lanes(stations, strands);
        this.links = links(blueprint, stations, streams);
        this.works = new Stations(this);
        this.calls = new Calls(this);
        this.processor = new Processor(this, streams.ofCode());
        this.sources =
                new Sources(this, blueprint.sources(), blueprint.stations().size(), streams.ofSources());
        this.replicas = new Replicas(this);
        this.timeline = new Timeline(this, blueprint.incidents());
        this.failures = new RandomFailures(this, streams.ofFailures());
        this.autoscalers = new Autoscaler[stations.length];
        makeEngines();
    }

    private void makeEngines() {
        int prompts = stations.length + sources.tallies.length;
        for (Station station : stations) {
            if (station.plan.engine().isPresent()) {
                for (Lane lane : station.lanes) {
                    lane.engine = new Engine(this, lane, station.plan.engine().get(), prompts);
                }
                prompts += 2;
            }
        }
    }

    private static boolean hasPartitions(Blueprint blueprint) {
        return blueprint.incidents().stream().anyMatch(incident -> incident.effect() instanceof Incident.Partition);
    }

    private static Station[] stations(Blueprint blueprint, Streams streams) {
        Station[] stations = new Station[blueprint.stations().size()];
        for (int number = 0; number < stations.length; number++) {
            stations[number] = new Station(number, blueprint.stations().get(number), streams.ofStation(number));
        }
        return stations;
    }

    private static Lane[] lanes(Station[] stations, Strands strands) {
        List<Lane> lanes = new ArrayList<>();
        for (Station station : stations) {
            StationPlan.Replicas plan = station.plan.replicas();
            int count = station.isShared() ? 1 : plan.most();
            station.lanes = new Lane[count];
            station.takers = new Lane[count];
            for (int index = 0; index < count; index++) {
                int zone = plan.zones().isEmpty()
                        ? Strands.NOBODY
                        : plan.zones().get(index % plan.zones().size());
                station.lanes[index] = new Lane(lanes.size(), station, zone, strands);
                lanes.add(station.lanes[index]);
            }
        }
        return lanes.toArray(Lane[]::new);
    }

    private static Link[] links(Blueprint blueprint, Station[] stations, Streams streams) {
        Link[] links = new Link[blueprint.links().size()];
        for (int number = 0; number < links.length; number++) {
            LinkPlan plan = blueprint.links().get(number);
            links[number] = new Link(number, plan, stations[plan.station()], streams.ofLink(number));
        }
        return links;
    }

    @Override
    public RunRecord run(RunSpan span, RunWatch watch) {
        Recorder recorder = new Recorder(this, span);
        sources.start();
        timeline.start();
        failures.start();
        for (Station station : stations) {
            station.plan.scaling().ifPresent(plan -> {
                Autoscaler scaler = new Autoscaler(this, station, plan);
                autoscalers[station.number] = scaler;
                scaler.start();
            });
        }
        clock.schedule(span.window(), Clock.WINDOW, 0);
        long events = 0;
        boolean whole = true;
        double horizon = span.horizon();
        EventQueue queue = clock.events;
        while (!queue.isEmpty()) {
            queue.settle();
            double next = queue.earliest();
            if (next > horizon) {
                break;
            }
            clock.now = next;
            if (happen(queue.take(), recorder)) {
                watch.goesOn(recorder::series);
            }
            if (++events % EVENTS_BETWEEN_LOOKS == 0
                    && (watch.isStopped(next, events) || strands.live() > strands.most())) {
                whole = false;
                break;
            }
        }
        clock.now = whole ? horizon : clock.now;
        return recorder.finish(whole, events);
    }

    /// @return whether a window was closed
    private boolean happen(long payload, Recorder recorder) {
        int row = Clock.row(payload);
        switch (Clock.kind(payload)) {
            case Clock.ARRIVAL -> sources.arrive(row);
            case Clock.REACHED -> {
                if (isMeant(payload, row)) {
                    works.reach(row);
                }
            }
            case Clock.WORKED -> {
                if (isMeant(payload, row) && strands.due(row) == clock.now) {
                    works.worked(row);
                }
            }
            case Clock.REPLIED -> {
                if (isMeant(payload, row)) {
                    calls.replied(row);
                }
            }
            case Clock.RETRY -> {
                if (isMeant(payload, row)) {
                    calls.retry(row);
                }
            }
            case Clock.TIMEOUTS -> calls.timeOut(row);
            case Clock.HEDGES -> calls.hedge(row);
            case Clock.ASKED -> sources.ask(row);
            case Clock.STEPPED -> engine(row).stepped(Clock.generation(payload));
            case Clock.SHARED -> works.shared(row, Clock.generation(payload));
            default -> {
                return happenRarely(payload, row, recorder);
            }
        }
        return false;
    }

    private boolean happenRarely(long payload, int row, Recorder recorder) {
        switch (Clock.kind(payload)) {
            case Clock.BEGINS -> timeline.begin(row);
            case Clock.ENDS -> timeline.end(row);
            case Clock.WINDOW -> {
                recorder.closeWindow();
                return true;
            }
            case Clock.SCALES -> autoscalers[row].decide();
            case Clock.READY -> autoscalers[row].ready();
            case Clock.FAILS -> failures.fail(row);
            case Clock.REPAIRED -> failures.repair(row);
            default -> throw new IllegalStateException("There is no event of the kind " + Clock.kind(payload));
        }
        return false;
    }

    private Engine engine(int lane) {
        return Objects.requireNonNull(lanes[lane].engine);
    }

    private boolean isMeant(long payload, int row) {
        return Clock.generation(payload) == (strands.generation(row) & Clock.GENERATIONS);
    }
}
