package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.designrules.evidence.Figures;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// PERF-004: callers that, at their peak and with all their retries, ask more of an element than it can serve.
///
/// Fallbacks do not count: they are not asked together with what they stand in for. Where the load of no caller is
/// known, nothing is asked.
final class UnbalancedCapacity implements ElementAlgorithm {

    @Override
    public Stream<Verdict> judge(Facts facts, Element element) {
        return element.kind().runs() ? check(facts, element).stream() : Stream.empty();
    }

    private static Optional<Verdict> check(Facts facts, Element element) {
        List<Relation> callers = facts.architecture().incoming(element.id()).stream()
                .filter(relation -> relation.isSynchronous() && relation.criticality() != RelationCriticality.FALLBACK)
                .toList();
        OptionalDouble most = facts.capacity().most(element);
        if (callers.isEmpty() || most.isEmpty()) {
            return Optional.empty();
        }
        double sum = 0;
        List<String> unknown = new ArrayList<>();
        Relation largest = callers.getFirst();
        double largestLoad = 0;
        for (Relation caller : callers) {
            OptionalDouble peak = facts.capacity().peak(caller);
            double load = peak.orElse(0) * caller.attempts();
            if (peak.isEmpty()) {
                unknown.add(caller.from());
            }
            if (load > largestLoad) {
                largest = caller;
                largestLoad = load;
            }
            sum += load;
        }
        if (sum > most.getAsDouble()) {
            return Optional.of(violation(element, largest, sum, most.getAsDouble()));
        }
        return !unknown.isEmpty() && sum > 0 && Facts.isImportant(element)
                ? Optional.of(new Verdict.CannotTell(
                        List.of(element.id()),
                        "Whether " + element.id() + " can serve all that its callers ask at the peak is not known: the"
                                + " load of " + Facts.some(unknown) + " is neither measured nor declared."))
                : Optional.empty();
    }

    private static Verdict violation(Element element, Relation largest, double sum, double most) {
        return new Verdict.Violation(
                List.of(element.id(), largest.from()),
                List.of(element.id()),
                "At the peak and with their retries, callers ask " + Figures.number(sum) + " requests/s of "
                        + element.id() + ", which serves " + Figures.number(most) + "; most of it comes from "
                        + largest.from() + ".");
    }
}
