package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Fault.Effect;
import dev.plumbline.graphmodel.Fault.Target;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.workspace.ScenarioValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// The faults that can happen to what there is, at a time at which none of their kind happens already.
final class FaultChoices {

    private static final double FACTOR = 3;

    private final Architecture architecture;
    private final Scenario scenario;

    FaultChoices(ScenarioSubject subject) {
        architecture = subject.architecture();
        scenario = subject.scenario();
    }

    /// All that can be hit: zones and regions, what load enters by, elements, relations.
    List<Target> targets() {
        NavigableSet<String> zones = new TreeSet<>();
        NavigableSet<String> regions = new TreeSet<>();
        architecture.elements().values().forEach(element -> {
            zones.addAll(element.get(ElementAttributes.ZONES, List.of()));
            element.get(ElementAttributes.REGION).ifPresent(regions::add);
        });
        List<Target> targets = new ArrayList<>();
        zones.forEach(zone -> targets.add(new Target.Zone(zone)));
        for (String zone : zones) {
            zones.tailSet(zone, false).forEach(other -> targets.add(new Target.Between(zone, other)));
        }
        regions.forEach(region -> targets.add(new Target.Region(region)));
        scenario.workload().stream()
                .map(Workload::relation)
                .distinct()
                .forEach(relation -> targets.add(new Target.Entry(relation)));
        architecture.elements().keySet().forEach(id -> targets.add(new Target.Elements(List.of(id))));
        architecture.relations().keySet().forEach(id -> targets.add(new Target.Link(id)));
        return targets;
    }

    /// The ids of all elements.
    Set<String> elements() {
        return architecture.elements().keySet();
    }

    /// What can happen to a target; what is no cache forgets nothing.
    List<ScenarioValues.Effect> effects(Target target) {
        return Arrays.stream(ScenarioValues.Effect.values())
                .filter(effect -> effect.canHit(target))
                .filter(effect -> effect != ScenarioValues.Effect.FLUSH || isCache(target))
                .toList();
    }

    private boolean isCache(Target target) {
        return target instanceof Target.Elements elements
                && elements.ids().stream()
                        .allMatch(id -> architecture
                                        .element(id)
                                        .flatMap(element -> element.get(ElementAttributes.CACHE_HIT_RATIO))
                                        .isPresent()
                                || scenario.overrides()
                                        .containsKey(id + "." + ElementAttributes.CACHE_HIT_RATIO.key()));
    }

    /// A new fault of a usual size, behind those of its kind.
    Fault fresh(Target target, ScenarioValues.Effect word) {
        Duration horizon = scenario.run().horizon();
        Duration at = TimeStep.of(horizon).rounded(horizon.dividedBy(3));
        for (Fault other : scenario.faults()) {
            Duration end = other.at().plus(other.duration());
            boolean isAlike =
                    FaultWords.word(other.effect()) == word && other.target().equals(target);
            at = isAlike && end.compareTo(at) > 0 ? end : at;
        }
        boolean isAtOnce = word == ScenarioValues.Effect.FLUSH;
        Duration lasting = isAtOnce ? Duration.ZERO : TimeStep.of(horizon).rounded(horizon.dividedBy(6));
        return new Fault(at, lasting, target, usual(word));
    }

    /// An effect of a usual size.
    static Effect usual(ScenarioValues.Effect word) {
        return switch (word) {
            case DOWN -> new Effect.Down();
            case SLOW -> new Effect.Slow(FACTOR);
            case ERRORS -> new Effect.Errors(new Ratio(0.5));
            case DELAY -> new Effect.Delay(Duration.ofMillis(200));
            case SPIKE -> new Effect.Spike(FACTOR);
            case FLUSH -> new Effect.Flush();
            case DEPLOY -> new Effect.Deploy(new Ratio(0.25), Duration.ofSeconds(10));
        };
    }
}
