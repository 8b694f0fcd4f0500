package dev.plumbline.graphmodel;

import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import dev.plumbline.graphmodel.Fault.Effect;
import dev.plumbline.graphmodel.Fault.Target;
import dev.plumbline.graphmodel.Workload.Arrivals;
import dev.plumbline.graphmodel.Workload.Think;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes valid scenarios of an architecture at random, with every form of load, fault and run.
public final class RandomScenario {

    private final Random random;
    private final Architecture architecture;
    private final List<String> elements;
    private final List<String> relations;
    private final List<String> zones;
    private final List<String> caches;
    private final boolean isFailing;

    /// @param architecture has elements and relations
    public RandomScenario(Random random, Architecture architecture) {
        this.random = random;
        this.architecture = architecture;
        this.elements = List.copyOf(architecture.elements().keySet());
        this.relations = List.copyOf(architecture.relations().keySet());
        this.zones = architecture.elements().values().stream()
                .flatMap(element -> element.get(ElementAttributes.ZONES, List.of()).stream())
                .sorted()
                .distinct()
                .toList();
        this.caches = elementsWith(ElementAttributes.CACHE_HIT_RATIO);
        List<String> failing = elementsWith(ElementAttributes.MTBF);
        this.isFailing = elementsWith(ElementAttributes.MTTR).stream().anyMatch(failing::contains);
    }

    private List<String> elementsWith(Attribute<?> attribute) {
        return architecture.elements().values().stream()
                .filter(element -> element.get(attribute).isPresent())
                .map(Element::id)
                .toList();
    }

    public Scenario next(String id, String description) {
        return new Scenario(
                id,
                description,
                some(3).map(i -> workload()).toList(),
                overrides(),
                some(4).map(this::fault).toList(),
                some(3).map(i -> assertion()).toList(),
                links(),
                run());
    }

    /// A scenario that differs from another one in a single thing.
    public Scenario changed(Scenario before) {
        return switch (random.nextInt(8)) {
            case 0 -> before.withDescription(before.description() + "!");
            case 1 -> before.withWorkload(edited(before.workload(), workload()));
            case 2 -> before.withOverrides(overrides());
            case 3 -> before.withFaults(edited(before.faults(), fault(9)));
            case 4 -> before.withAssertions(edited(before.assertions(), assertion()));
            case 5 -> before.withLinks(links());
            default -> before.withRun(run());
        };
    }

    private <T> List<T> edited(List<T> before, T item) {
        List<T> items = new ArrayList<>(before);
        int at = random.nextInt(items.size() + 1);
        switch (at == items.size() ? 0 : random.nextInt(3)) {
            case 0 -> items.add(at, item);
            case 1 -> items.remove(at);
            default -> items.set(at, item);
        }
        return items;
    }

    private Stream<Integer> some(int most) {
        return IntStream.range(0, random.nextInt(most + 1)).boxed();
    }

    private Workload workload() {
        String relation = pick(relations);
        SortedMap<String, Ratio> flows = random.nextBoolean() ? new TreeMap<>() : shares(relation);
        if (random.nextInt(3) == 0) {
            DistributionKind[] kinds = DistributionKind.values();
            Think think = new Think(kinds[random.nextInt(4)], duration());
            return new Workload.ClosedWorkload(relation, random.nextLong(1, 5000), think, flows);
        }
        Arrivals arrivals = random.nextBoolean() ? Arrivals.POISSON : Arrivals.CONSTANT;
        return new Workload.OpenWorkload(relation, arrivals, load(), flows);
    }

    private SortedMap<String, Ratio> shares(String relation) {
        List<String> fitting = architecture.flows().values().stream()
                .filter(flow -> flow.beginsWith(relation))
                .map(Flow::id)
                .limit(2)
                .toList();
        SortedMap<String, Ratio> shares = new TreeMap<>();
        double rest = 1;
        for (String flow : fitting) {
            double share = flow.equals(fitting.getLast()) ? rest : random.nextInt(100) / 100.0;
            shares.put(flow, new Ratio(share));
            rest -= share;
        }
        return shares;
    }

    private Load load() {
        return switch (random.nextInt(3)) {
            case 0 -> new Load.Steady(rate());
            case 1 -> {
                List<Load.Point> points = new ArrayList<>();
                Duration at = Duration.ZERO;
                for (int i = random.nextInt(3); i >= 0; i--) {
                    points.add(new Load.Point(at, rate()));
                    at = at.plus(duration());
                }
                yield new Load.Profile(points);
            }
            default -> new Load.Recorded(duration(), List.of(rate(), rate()));
        };
    }

    private SortedMap<String, String> overrides() {
        SortedMap<String, String> overrides = new TreeMap<>();
        some(3).forEach(i -> overrides.put(pick(elements) + ".replicas", String.valueOf(random.nextInt(1, 50))));
        some(2).forEach(i -> overrides.put(pick(relations) + ".timeout", random.nextInt(1, 900) + "ms"));
        return overrides;
    }

    /// @param turn faults of other turns do not overlap
    private Fault fault(int turn) {
        Duration at = Duration.ofSeconds(60L * turn + random.nextInt(10));
        Target.Elements some = new Target.Elements(
                random.nextBoolean() ? List.of(pick(elements)) : List.of(elements.getFirst(), elements.getLast()));
        Duration lasting = Duration.ofSeconds(random.nextInt(20, 40));
        return switch (random.nextInt(zones.size() < 2 ? 6 : 8)) {
            case 0 -> new Fault(at, lasting, new Target.Link(pick(relations)), new Effect.Delay(duration()));
            case 1 -> new Fault(at, lasting, new Target.Link(pick(relations)), common());
            case 2 -> new Fault(at, lasting, some, common());
            case 3 -> new Fault(at, lasting, new Target.Replicas(pick(elements), 1), common());
            case 4 ->
                caches.isEmpty()
                        ? new Fault(at, lasting, some, common())
                        : new Fault(at, Duration.ZERO, new Target.Elements(List.of(pick(caches))), new Effect.Flush());
            case 5 ->
                new Fault(at, lasting, some, new Effect.Deploy(new Ratio(0.25), Duration.ofSeconds(random.nextInt(5))));
            case 6 -> new Fault(at, lasting, new Target.Between(zones.getFirst(), zones.getLast()), new Effect.Down());
            default -> new Fault(at, lasting, new Target.Zone(pick(zones)), common());
        };
    }

    private Effect common() {
        return switch (random.nextInt(4)) {
            case 0 -> new Effect.Down();
            case 1 -> new Effect.Slow(random.nextInt(1, 80) / 8.0);
            case 2 -> new Effect.Errors(new Ratio(1));
            default -> new Effect.Errors(new Ratio(random.nextInt(1, 100) / 100.0));
        };
    }

    private String assertion() {
        return pick(elements) + (random.nextBoolean() ? ".latency.p99 < 250ms" : ".errorRatio < 0.1%");
    }

    private Scenario.Links links() {
        return new Scenario.Links(maybe(duration()), maybe(duration()), maybe(duration()));
    }

    private Scenario.Run run() {
        return new Scenario.Run(
                Duration.ofMinutes(random.nextInt(15, 60)),
                maybe(Duration.ofSeconds(random.nextInt(800))),
                random.nextInt(1, 50),
                maybe(new Ratio(random.nextInt(1, 20) / 100.0)),
                random.nextInt(1000),
                isFailing ? Scenario.RandomFailures.MTBF : Scenario.RandomFailures.NONE);
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private Rate rate() {
        return new Rate(random.nextInt(1, 50_000) / 4.0);
    }

    private Duration duration() {
        return switch (random.nextInt(3)) {
            case 0 -> Duration.ofNanos(random.nextLong(1, 5_000_000));
            case 1 -> Duration.ofMillis(random.nextLong(1, 5_000));
            default -> Duration.ofSeconds(random.nextLong(1, 300));
        };
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
