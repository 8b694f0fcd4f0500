package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.designrules.evidence.Figures;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// PERF-003: an element that is busy for more than 70 % of the time at the peak.
///
/// What was measured counts first, then the load at the peak in relation to what the element can serve, then what is
/// predicted for a scenario in which nothing breaks and nothing is changed.
final class PeakUtilization implements ElementAlgorithm {

    private static final double SAFE = 0.7;
    private static final Set<ElementKind> LEFT_OUT = EnumSet.of(
            ElementKind.CLIENT,
            ElementKind.EXTERNAL,
            ElementKind.JOB,
            ElementKind.EVALUATOR,
            ElementKind.HUMAN_REVIEW,
            ElementKind.TOOL);

    @Override
    public Stream<Verdict> judge(Facts facts, Element element) {
        return element.kind().runs() && !LEFT_OUT.contains(element.kind())
                ? check(facts, element).stream()
                : Stream.empty();
    }

    private static Optional<Verdict> check(Facts facts, Element element) {
        OptionalDouble measured = facts.measured().peak(element.id(), Metric.UTILIZATION);
        if (measured.isPresent()) {
            return judged(element, measured.getAsDouble(), "was measured to be busy for %s of the time at the peak");
        }
        OptionalDouble load = facts.capacity().peak(element);
        OptionalDouble most = facts.capacity().most(element);
        if (load.isPresent() && most.isPresent()) {
            String how = "takes " + Figures.number(load.getAsDouble()) + " of the " + Figures.number(most.getAsDouble())
                    + " requests/s that it can serve at the peak: %s";
            return judged(element, load.getAsDouble() / most.getAsDouble(), how);
        }
        Optional<SimulationResult> predicted = predicted(facts, element.id());
        if (predicted.isPresent()) {
            double utilization = utilization(predicted.get(), element.id()).orElse(0);
            return judged(
                    element,
                    utilization,
                    "is busy for %s of the time in scenario " + predicted.get().scenario());
        }
        // Where no load is known either, the model is not about load.
        return load.isPresent() && !element.get(ElementAttributes.MANAGED, false)
                ? Optional.of(unknown(element))
                : Optional.empty();
    }

    private static Optional<Verdict> judged(Element element, double utilization, String how) {
        return utilization > SAFE
                ? Optional.of(new Verdict.Violation(
                        List.of(element.id()),
                        List.of(element.id()),
                        element.id() + " " + String.format(Locale.ROOT, how, percent(utilization))
                                + "; above 70% queues grow quickly."))
                : Optional.empty();
    }

    private static String percent(double utilization) {
        return Math.round(utilization * 100) + "%";
    }

    /// The result that predicts the most for an element.
    private static Optional<SimulationResult> predicted(Facts facts, String id) {
        return facts.context().evidence().simulations().stream()
                .filter(result -> isPlain(facts.architecture().scenarios().get(result.scenario())))
                .filter(result -> utilization(result, id).isPresent())
                .max((left, right) -> Double.compare(
                        utilization(left, id).orElse(0), utilization(right, id).orElse(0)));
    }

    private static boolean isPlain(@Nullable Scenario scenario) {
        return scenario == null
                || (scenario.faults().isEmpty() && scenario.overrides().isEmpty());
    }

    private static OptionalDouble utilization(SimulationResult result, String id) {
        SimulationResult.Figures figures = result.elements().get(id);
        return figures != null && figures.utilization().isKnown()
                ? OptionalDouble.of(figures.utilization().value())
                : OptionalDouble.empty();
    }

    private static Verdict unknown(Element element) {
        return new Verdict.CannotTell(
                List.of(element.id()),
                "How busy " + element.id() + " is at the peak is not known: its utilization is not measured, and its"
                        + " replicas, concurrency and service time are not all declared.");
    }
}
