package dev.plumbline.designrules.builtin;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationAttributes.Backoff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The longest that an element may take for its own calls, as their timeouts, attempts and pauses say.
///
/// Calls add up, as they may follow each other; calls on different branches of a parallel or alternative step of a
/// flow do not, nor do those of a gateway, which hands each request on to one element.
///
/// @param longest the sum
/// @param counted the relations that make it up, in the order of their ids
/// @param unlimited the synchronous relations without a timeout, in the order of their ids
record TimeoutBudget(Duration longest, List<Relation> counted, List<Relation> unlimited) {

    static TimeoutBudget of(Architecture architecture, String element, Map<String, String> exclusive) {
        List<Relation> unlimited = new ArrayList<>();
        Map<String, Relation> worst = new HashMap<>();
        boolean isRouting = architecture.requireElement(element).kind() == ElementKind.GATEWAY;
        for (Relation relation : architecture.outgoing(element)) {
            if (relation.isSynchronous()) {
                if (relation.attributes().has(RelationAttributes.TIMEOUT)) {
                    worst.merge(
                            isRouting ? element : exclusive.getOrDefault(relation.id(), "relation " + relation.id()),
                            relation,
                            (left, right) -> of(right).compareTo(of(left)) > 0 ? right : left);
                } else {
                    unlimited.add(relation);
                }
            }
        }
        List<Relation> counted = architecture.outgoing(element).stream()
                .filter(worst::containsValue)
                .toList();
        Duration longest = counted.stream().map(TimeoutBudget::of).reduce(Duration.ZERO, Duration::plus);
        return new TimeoutBudget(longest, counted, unlimited);
    }

    /// The longest that one relation may take: its timeout for each attempt, and the pauses between them.
    static Duration of(Relation relation) {
        Duration timeout = relation.get(RelationAttributes.TIMEOUT, Duration.ZERO);
        long attempts = Math.min(relation.attempts(), 1_000);
        return timeout.multipliedBy(attempts).plus(pauses(relation, attempts - 1));
    }

    private static Duration pauses(Relation relation, long retries) {
        Attributes retry = relation.get(RelationAttributes.RETRY, Attributes.NONE);
        Duration first = retry.get(RelationAttributes.RETRY_DELAY, Duration.ZERO);
        return switch (retry.get(RelationAttributes.RETRY_BACKOFF, Backoff.CONSTANT)) {
            case NONE -> Duration.ZERO;
            case CONSTANT -> first.multipliedBy(retries);
            case LINEAR -> first.multipliedBy(retries * (retries + 1) / 2);
            // Beyond 30 doublings the pause is longer than any timeout; the cap keeps the sum in range.
            case EXPONENTIAL -> first.multipliedBy((1L << Math.min(retries, 30)) - 1);
        };
    }

    /// For each relation on a branch of a parallel or alternative step, the step that it shares with its rivals.
    static Map<String, String> exclusive(Architecture architecture) {
        Map<String, String> groups = new HashMap<>();
        for (Flow flow : architecture.flows().values()) {
            group(flow.steps(), flow.id(), groups);
        }
        return groups;
    }

    private static void group(List<Flow.Step> steps, String path, Map<String, String> groups) {
        for (int i = 0; i < steps.size(); i++) {
            String here = path + "/" + i;
            switch (steps.get(i)) {
                case Flow.Use use -> {}
                case Flow.Optionally optionally -> group(optionally.branch().steps(), here, groups);
                case Flow.Loop loop -> group(loop.steps(), here, groups);
                case Flow.Parallel parallel -> rivals(parallel.branches(), here, groups);
                case Flow.Alternative alternative ->
                    rivals(
                            alternative.branches().stream()
                                    .map(Flow.Branch::steps)
                                    .toList(),
                            here,
                            groups);
            }
        }
    }

    private static void rivals(List<List<Flow.Step>> branches, String path, Map<String, String> groups) {
        for (List<Flow.Step> branch : branches) {
            // A branch with several calls is a sequence of its own; only lone calls are rivals of each other.
            if (branch.size() == 1 && branch.getFirst() instanceof Flow.Use use) {
                groups.putIfAbsent(use.relation(), path);
            }
            group(branch, path, groups);
        }
    }
}
