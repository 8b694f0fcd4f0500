package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.PartAlgorithm;
import dev.plumbline.designrules.evidence.Figures;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// REL-002: a caller gives up before the element that it calls has used up the time for its own calls.
final class TimeoutInversion implements PartAlgorithm {

    @Override
    public Set<String> parts(Architecture architecture) {
        return architecture.elements().keySet();
    }

    @Override
    public Function<String, Stream<Verdict>> judge(RuleContext context) {
        Architecture architecture = context.architecture();
        Map<String, String> exclusive = TimeoutBudget.exclusive(architecture);
        return callee ->
                architecture.element(callee).isPresent() ? check(architecture, callee, exclusive) : Stream.empty();
    }

    @Override
    public Optional<Set<String>> touched(Edit edit, RuleContext before, RuleContext after) {
        Set<String> touched = new HashSet<>(edit.elements());
        for (RuleContext context : List.of(before, after)) {
            edit.relationsOf(context.architecture())
                    .forEach(relation -> touched.addAll(List.of(relation.from(), relation.to())));
        }
        return Optional.of(touched);
    }

    private static Stream<Verdict> check(Architecture architecture, String callee, Map<String, String> exclusive) {
        List<Relation> callers = architecture.incoming(callee).stream()
                .filter(Relation::isSynchronous)
                .filter(relation -> relation.attributes().has(RelationAttributes.TIMEOUT))
                .toList();
        TimeoutBudget budget = TimeoutBudget.of(architecture, callee, exclusive);
        if (callers.isEmpty()
                || (budget.counted().isEmpty() && budget.unlimited().isEmpty())) {
            return Stream.empty();
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Relation caller : callers) {
            violation(callee, caller, budget).ifPresent(verdicts::add);
        }
        if (verdicts.isEmpty() && !budget.unlimited().isEmpty()) {
            verdicts.add(new Verdict.CannotTell(
                    List.of(callee),
                    "How long " + callee + " may take is not known: no timeout is set on "
                            + budget.unlimited().stream().map(Relation::id).collect(Collectors.joining(", ")) + "."));
        }
        return verdicts.stream();
    }

    private static Optional<Verdict> violation(String callee, Relation caller, TimeoutBudget budget) {
        Duration timeout = caller.get(RelationAttributes.TIMEOUT, Duration.ZERO);
        if (budget.counted().isEmpty() || budget.longest().compareTo(timeout) < 0) {
            return Optional.empty();
        }
        List<String> witness = new ArrayList<>(List.of(caller.from(), caller.id(), callee));
        budget.counted().forEach(relation -> witness.add(relation.id()));
        String sum = budget.counted().stream().map(TimeoutInversion::term).collect(Collectors.joining(" + "));
        return Optional.of(new Verdict.Violation(
                List.of(caller.from(), callee),
                witness,
                caller.from() + " waits " + format(timeout) + " for " + callee + " (" + caller.id()
                        + "), but the calls of " + callee + " may take " + format(budget.longest()) + ": " + sum
                        + "."));
    }

    private static String term(Relation relation) {
        String timeout = format(relation.get(RelationAttributes.TIMEOUT, Duration.ZERO));
        Duration whole = TimeoutBudget.of(relation);
        String attempts = relation.attempts() == 1
                ? timeout
                : relation.attempts() + " x " + timeout + " and pauses, " + format(whole) + " in all";
        return relation.id() + " " + attempts;
    }

    private static String format(Duration duration) {
        return Figures.time(duration);
    }
}
