package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.designrules.evidence.Figures;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.designrules.model.Owners;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// COST-002: what an element, or all that lies in a system or belongs to a team, will cost in a month at the present
/// price per hour, if that is more than the monthly budget.
final class ForecastOverBudget implements RuleAlgorithm {

    private static final double HOURS_PER_MONTH = 730;

    private static final ElementChoice LIMITED =
            ElementChoice.of(element -> element.attributes().at("budget") instanceof Double);

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Facts facts = Facts.of(context);
        Map<String, Double> costs = costs(facts);
        return ChosenElements.of(context, LIMITED).stream()
                .map(facts.architecture()::requireElement)
                .flatMap(element -> check(element, costs).stream());
    }

    private static Optional<Verdict> check(Element element, Map<String, Double> costs) {
        if (!(element.attributes().at("budget") instanceof Double budget)) {
            return Optional.empty();
        }
        Double perHour = costs.get(element.id());
        if (perHour == null) {
            return Optional.of(new Verdict.CannotTell(
                    List.of(element.id()),
                    "Whether " + element.id() + " stays within its budget is not known: its cost is not measured."));
        }
        double month = perHour * HOURS_PER_MONTH;
        return month > budget
                ? Optional.of(new Verdict.Violation(
                        List.of(element.id()),
                        List.of(element.id()),
                        element.id() + " will cost " + Figures.number(month) + " in a month, and its budget is "
                                + Figures.number(budget) + "."))
                : Optional.empty();
    }

    /// The measured cost per hour of each element, and with it of what contains it and who owns it.
    private static Map<String, Double> costs(Facts facts) {
        Map<String, Double> costs = new HashMap<>();
        if (facts.measured().isEmpty()) {
            return costs;
        }
        for (Element element : facts.elements()) {
            facts.measured().latest(element.id(), Metric.COST_PER_HOUR).ifPresent(cost -> {
                Set<String> bearers = new LinkedHashSet<>(List.of(element.id()));
                bearers.addAll(facts.architecture().ancestors(element.id()));
                Owners.of(facts.architecture(), element)
                        .filter(owner -> facts.architecture()
                                .element(owner)
                                .filter(team -> team.kind() == ElementKind.TEAM)
                                .isPresent())
                        .ifPresent(bearers::add);
                bearers.forEach(bearer -> costs.merge(bearer, cost, Double::sum));
            });
        }
        return costs;
    }
}
