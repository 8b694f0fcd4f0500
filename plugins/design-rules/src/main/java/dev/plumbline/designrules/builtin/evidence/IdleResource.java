package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.NearAlgorithm;
import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// COST-004: an element that costs something and that nobody used in 30 days.
///
/// What stands by is meant to be idle: what is tagged `standby`, and what is a fallback. What starts by itself, as jobs
/// and clients do, is not used by others.
final class IdleResource implements NearAlgorithm {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Set<ElementKind> STARTS_ITSELF =
            EnumSet.of(ElementKind.JOB, ElementKind.CLIENT, ElementKind.EVALUATOR, ElementKind.EXTERNAL);

    @Override
    public Function<String, Stream<Verdict>> judge(RuleContext context) {
        Facts facts = Facts.of(context);
        return id -> context.architecture().element(id).stream()
                .filter(element -> element.kind().runs() && !STARTS_ITSELF.contains(element.kind()))
                .filter(element -> costs(facts, element) && !isStandby(facts, element))
                .flatMap(element -> check(facts, element).stream());
    }

    private static Optional<Verdict> check(Facts facts, Element element) {
        OptionalLong calls = facts.observed().callsOf(element.id(), MONTH);
        boolean isBusy = facts.measured().peak(element.id(), Metric.TRAFFIC).orElse(0) > 0;
        if (isBusy || calls.orElse(0) > 0) {
            return Optional.empty();
        }
        if (calls.isEmpty()) {
            return Optional.of(new Verdict.CannotTell(
                    List.of(element.id()),
                    "Whether anybody uses " + element.id() + ", which costs something, is not known: its callers were"
                            + " not watched for 30 days."));
        }
        return Optional.of(new Verdict.Violation(
                List.of(element.id()),
                List.of(element.id()),
                element.id() + " costs something, and nobody was seen to use it in 30 days."));
    }

    private static boolean costs(Facts facts, Element element) {
        return element.attributes().has(ElementAttributes.COST)
                || facts.measured().latest(element.id(), Metric.COST_PER_HOUR).orElse(0) > 0;
    }

    private static boolean isStandby(Facts facts, Element element) {
        return element.get(ElementAttributes.TAGS, List.of()).contains("standby")
                || facts.architecture().incoming(element.id()).stream()
                        .anyMatch(relation -> relation.criticality() == RelationCriticality.FALLBACK);
    }
}
