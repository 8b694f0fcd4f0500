package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.ContentFlow;
import dev.plumbline.designrules.model.DataClasses;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.designrules.model.GraphKind;
import dev.plumbline.designrules.model.Graphs;
import dev.plumbline.designrules.model.Guards;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.graphmodel.live.PathsFrom;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// PRIV-001: data about persons reaches a model past no guardrail that redacts it.
///
/// A relation that names its data carries only that; one that names none may carry all that its source holds. One
/// finding per model, with the first shortest path.
final class PersonalDataToModel implements RuleAlgorithm {

    private static final Set<String> CHECKS = Set.of("pii-redaction", "dlp");

    private static final Set<String> READ = Set.of("classification", "data", "pii");
    private static final GraphKind SURE =
            GraphKind.of(READ, (architecture, relation) -> hops(architecture, relation, false));
    private static final GraphKind DOUBTFUL =
            GraphKind.of(READ, (architecture, relation) -> hops(architecture, relation, true));
    private static final ElementChoice SURE_HOLDERS =
            ElementChoice.of((architecture, element) -> holds(architecture, element, false));
    private static final ElementChoice DOUBTFUL_HOLDERS =
            ElementChoice.of((architecture, element) -> holds(architecture, element, true));
    private static final ElementChoice MODELS = ElementChoice.of(PersonalDataToModel::isModel);

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Guards guards = Guards.checking(context, CHECKS, false);
        PathsFrom surely =
                search(Graphs.of(context, SURE), ChosenElements.of(context, SURE_HOLDERS), guards.possible());
        PathsFrom maybe =
                search(Graphs.of(context, DOUBTFUL), ChosenElements.of(context, DOUBTFUL_HOLDERS), guards.certain());
        return ChosenElements.of(context, MODELS).stream()
                .map(context.architecture()::requireElement)
                .flatMap(model -> verdict(model, surely, maybe).stream());
    }

    private static PathsFrom search(GraphQueries content, Set<String> holders, Set<String> guarded) {
        return content.pathsPast(guarded, holders);
    }

    private static boolean carries(Architecture architecture, Relation relation, boolean inDoubt) {
        return !relation.attributes().has(RelationAttributes.DATA)
                || DataClasses.isPersonal(architecture, relation).orElse(inDoubt);
    }

    private static Stream<Hop> hops(Architecture architecture, Relation relation, boolean inDoubt) {
        return carries(architecture, relation, inDoubt) ? ContentFlow.hops(architecture, relation) : Stream.empty();
    }

    /// Whether the element handles data about persons itself, or sends such by a relation that names its data. The way
    /// to
    /// a model begins at who sends the data, not at the model that answers with it.
    private static boolean holds(Architecture architecture, Element element, boolean inDoubt) {
        boolean handles = element.attributes().has(ElementAttributes.DATA)
                || element.attributes().has(ElementAttributes.PII);
        return (element.kind() != ElementKind.DATASET
                        && handles
                        && DataClasses.isPersonal(architecture, element).orElse(inDoubt))
                || (!isModel(element)
                        && Stream.concat(
                                        architecture.outgoing(element.id()).stream(),
                                        architecture.incoming(element.id()).stream())
                                .filter(relation -> relation.attributes().has(RelationAttributes.DATA))
                                .flatMap(relation -> hops(architecture, relation, inDoubt))
                                .anyMatch(hop -> hop.from().equals(element.id())));
    }

    private static boolean isModel(Element element) {
        return element.kind() == ElementKind.MODEL_ENDPOINT || element.kind() == ElementKind.EMBEDDING_MODEL;
    }

    private static Optional<Verdict> verdict(Element model, PathsFrom surely, PathsFrom maybe) {
        if (surely.reaches(model.id())) {
            return Optional.of(violation(model, surely));
        }
        if (maybe.reaches(model.id())) {
            String source = maybe.sourceOf(model.id());
            return Optional.of(
                    new Verdict.CannotTell(
                            List.of(model.id(), source).stream().distinct().toList(),
                            "Whether data about persons reaches " + model.id() + " from " + source
                                    + " is not known: a dataset says nothing of persons, or a guardrail nothing of its checks."));
        }
        return Optional.empty();
    }

    private static Verdict violation(Element model, PathsFrom holders) {
        List<Hop> path = holders.pathTo(model.id());
        String start = holders.sourceOf(model.id());
        String what = path.isEmpty()
                ? model.id() + " handles data about persons"
                : "Data about persons that " + start + " handles can reach " + model.id() + " in " + path.size()
                        + (path.size() == 1 ? " step" : " steps");
        return new Verdict.Violation(
                List.of(model.id(), start).stream().distinct().toList(),
                Witness.of(start, path),
                what + ", and no guardrail redacts it " + (path.isEmpty() ? "before." : "on the way."));
    }
}
