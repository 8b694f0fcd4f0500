package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.evidence.Evaluated;
import dev.plumbline.designrules.evidence.Figures;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// COST-008: a model that is used although a cheaper one does as well on the same suites.
///
/// Only models of the workspace are compared, by the price of their tokens, on the suites that both were evaluated
/// with: the cheaper one must be at most 0.02 worse in each score.
final class CheaperModel implements RuleAlgorithm {

    private static final double TOLERANCE = 0.02;

    private static final ElementChoice MODELS = ElementChoice.of(ElementKind.MODEL_ENDPOINT);

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Architecture architecture = context.architecture();
        Evaluated evaluated = Evaluated.of(context);
        List<Model> models = ChosenElements.of(context, MODELS).stream()
                .map(architecture::requireElement)
                .flatMap(element -> Model.of(element, evaluated).stream())
                .sorted(Comparator.comparingDouble(Model::price).thenComparing(Model::id))
                .toList();
        List<Verdict> verdicts = new ArrayList<>();
        for (Model current : models) {
            boolean isUsed = architecture.incoming(current.id()).stream()
                    .anyMatch(relation -> relation.kind().carriesTraffic());
            if (isUsed) {
                verdict(current, models).ifPresent(verdicts::add);
            }
        }
        return verdicts.stream();
    }

    private static Optional<Verdict> verdict(Model current, List<Model> models) {
        List<Model> cheaper =
                models.stream().filter(model -> model.price() < current.price()).toList();
        Optional<Model> better =
                cheaper.stream().filter(model -> model.isAsGoodAs(current)).findFirst();
        if (better.isPresent()) {
            return Optional.of(new Verdict.Violation(
                    List.of(current.id(), better.get().id()),
                    List.of(current.id(), better.get().id()),
                    better.get().id() + " does as well as " + current.id() + " on the same evaluations, and its tokens"
                            + " cost " + Figures.number(better.get().price()) + " in place of "
                            + Figures.number(current.price()) + " a million."));
        }
        boolean compared = cheaper.stream().anyMatch(model -> model.isComparable(current));
        return cheaper.isEmpty() || compared
                ? Optional.empty()
                : Optional.of(new Verdict.CannotTell(
                        List.of(current.id(), cheaper.getFirst().id()),
                        "Whether " + cheaper.getFirst().id() + " would do in place of " + current.id()
                                + " is not known: no suite has evaluated both."));
    }

    /// A model with its price and its latest scores.
    private record Model(String id, double price, Map<String, Double> scores) {

        static Optional<Model> of(Element element, Evaluated evaluated) {
            Map<String, Double> scores = new TreeMap<>();
            for (Evaluation evaluation : Evaluated.latest(evaluated.offline(element.id()))) {
                scores.put(Evaluated.key(evaluation), evaluation.score().value());
            }
            return element.get(ElementAttributes.COST, Attributes.NONE)
                    .get(ElementAttributes.COST_TOKENS)
                    .map(price -> new Model(element.id(), price, scores));
        }

        boolean isComparable(Model other) {
            return other.scores.keySet().stream().anyMatch(scores::containsKey);
        }

        boolean isAsGoodAs(Model other) {
            return isComparable(other)
                    && other.scores.entrySet().stream()
                            .filter(score -> scores.containsKey(score.getKey()))
                            .allMatch(
                                    score -> scores.getOrDefault(score.getKey(), 0.0) >= score.getValue() - TOLERANCE);
        }
    }
}
