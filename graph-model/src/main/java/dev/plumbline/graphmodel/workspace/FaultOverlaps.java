package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Fault.Effect;
import dev.plumbline.graphmodel.Fault.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds faults that say two things of the same part at the same time.
final class FaultOverlaps {

    private final FileProblems problems;

    FaultOverlaps(FileProblems problems) {
        this.problems = problems;
    }

    void check(List<FaultReader.Declared> faults) {
        Map<String, List<FaultReader.Declared>> alike = new TreeMap<>();
        for (FaultReader.Declared declared : faults) {
            String word = word(declared.fault().effect());
            for (String name : names(declared.fault().target())) {
                alike.computeIfAbsent(word + " of " + name, key -> new ArrayList<>())
                        .add(declared);
            }
        }
        Set<Integer> reported = new HashSet<>();
        alike.forEach((name, group) -> check(name, group, reported));
    }

    private void check(String name, List<FaultReader.Declared> group, Set<Integer> reported) {
        List<FaultReader.Declared> ordered = group.stream()
                .sorted(Comparator.comparing(declared -> declared.fault().at()))
                .toList();
        FaultReader.Declared last = ordered.getFirst();
        for (FaultReader.Declared next : ordered.subList(1, ordered.size())) {
            if (isDuring(next.fault(), last.fault())) {
                boolean isFirst = last.at().start() < next.at().start();
                report(name, isFirst ? last : next, isFirst ? next : last, reported);
            }
            last = end(next.fault()).compareTo(end(last.fault())) > 0 ? next : last;
        }
    }

    private static boolean isDuring(Fault later, Fault earlier) {
        boolean isAtOnce = later.effect() instanceof Effect.Flush && later.at().equals(earlier.at());
        boolean lasts = later.duration().isPositive() && earlier.duration().isPositive();
        return isAtOnce || (lasts && later.at().compareTo(end(earlier)) < 0);
    }

    private static Duration end(Fault fault) {
        return fault.at().plus(fault.duration());
    }

    private void report(String name, FaultReader.Declared first, FaultReader.Declared second, Set<Integer> reported) {
        if (reported.add(second.at().start())) {
            problems.error(
                    second.at(),
                    "scenario.contradiction",
                    "Another fault says '" + name + "' for the same time, at " + problems.place(first.at()) + ".",
                    "Which of them counts cannot be told, so the scenario is left out of the model.",
                    "Let one end before the other begins, or remove one.");
        }
    }

    private static List<String> names(Target target) {
        return switch (target) {
            case Target.Zone zone -> List.of("the zone " + zone.id());
            case Target.Region region -> List.of("the region " + region.id());
            case Target.Elements elements ->
                elements.ids().stream().map(id -> "the element " + id).toList();
            case Target.Replicas replicas -> List.of("replicas of " + replicas.element());
            case Target.Link link -> List.of("the relation " + link.relation());
            case Target.Entry entry -> List.of("the load of " + entry.relation());
            case Target.Between between ->
                List.of(Stream.of(between.zone(), between.other()).sorted().collect(Collectors.joining(" from ")));
        };
    }

    private static String word(Effect effect) {
        return switch (effect) {
            case Effect.Down down -> "down";
            case Effect.Slow slow -> "slow";
            case Effect.Errors errors -> "errors";
            case Effect.Delay delay -> "delay";
            case Effect.Spike spike -> "spike";
            case Effect.Flush flush -> "flush";
            case Effect.Deploy deploy -> "deploy";
        };
    }
}
