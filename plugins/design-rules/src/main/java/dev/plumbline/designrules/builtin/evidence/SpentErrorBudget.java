package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.NearAlgorithm;
import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.designrules.evidence.Figures;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// OPS-012: a change to an element that has no error budget left. What is left is as it was measured, or what the
/// measured availability leaves of what the objective allows.
final class SpentErrorBudget implements NearAlgorithm {

    @Override
    public Function<String, Stream<Verdict>> judge(RuleContext context) {
        Facts facts = Facts.of(context);
        return id -> context.architecture().element(id).stream()
                .filter(element -> element.kind().runs())
                .flatMap(element -> check(facts, element).stream());
    }

    private static Optional<Verdict> check(Facts facts, Element element) {
        Optional<Set<String>> changed = facts.context().changed();
        boolean isChanged = changed.filter(ids -> ids.contains(element.id())).isPresent();
        OptionalDouble left = left(facts, element);
        if (left.isEmpty()) {
            return isChanged && element.attributes().at("slo.availability") instanceof Ratio
                    ? Optional.of(new Verdict.CannotTell(
                            List.of(element.id()),
                            "Whether " + element.id() + ", which is to change, has error budget left is not measured."))
                    : Optional.empty();
        }
        if (left.getAsDouble() > 0 || (changed.isPresent() && !isChanged)) {
            return Optional.empty();
        }
        if (changed.isEmpty()) {
            return Optional.of(new Verdict.CannotTell(
                    List.of(element.id()),
                    element.id() + " has no error budget left, and whether it is to change is not known."));
        }
        return Optional.of(new Verdict.Violation(
                List.of(element.id()),
                List.of(element.id()),
                element.id() + " is to change while its error budget is spent: " + Figures.percent(left.getAsDouble())
                        + " of it is left."));
    }

    private static OptionalDouble left(Facts facts, Element element) {
        OptionalDouble measured = facts.measured().latest(element.id(), Metric.ERROR_BUDGET_LEFT);
        OptionalDouble available = facts.measured().latest(element.id(), Metric.AVAILABILITY);
        if (measured.isPresent() || available.isEmpty()) {
            return measured;
        }
        return element.attributes().at("slo.availability") instanceof Ratio objective && objective.value() < 1
                ? OptionalDouble.of(1 - (1 - available.getAsDouble()) / (1 - objective.value()))
                : OptionalDouble.empty();
    }
}
