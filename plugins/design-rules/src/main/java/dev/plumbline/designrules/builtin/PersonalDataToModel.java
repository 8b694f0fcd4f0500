package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.ContentFlow;
import dev.plumbline.designrules.model.DataClasses;
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
import java.util.ArrayList;
import java.util.HashSet;
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

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Architecture architecture = context.architecture();
        Guards guards = Guards.checking(context, CHECKS, false);
        GraphQueries known = ContentFlow.of(architecture, relation -> carries(architecture, relation, false));
        GraphQueries doubtful = ContentFlow.of(architecture, relation -> carries(architecture, relation, true));
        PathsFrom surely = search(known, holders(architecture, false), guards.possible());
        PathsFrom maybe = search(doubtful, holders(architecture, true), guards.certain());
        List<Verdict> verdicts = new ArrayList<>();
        for (Element element : architecture.elements().values()) {
            if (isModel(element)) {
                verdict(element, surely, maybe).ifPresent(verdicts::add);
            }
        }
        return verdicts.stream();
    }

    private static PathsFrom search(GraphQueries content, Set<String> holders, Set<String> guarded) {
        return content.pathsFrom(holders, id -> !guarded.contains(id));
    }

    private static boolean carries(Architecture architecture, Relation relation, boolean inDoubt) {
        return !relation.attributes().has(RelationAttributes.DATA)
                || DataClasses.isPersonal(architecture, relation).orElse(inDoubt);
    }

    private static Set<String> holders(Architecture architecture, boolean inDoubt) {
        Set<String> holders = new HashSet<>();
        for (Element element : architecture.elements().values()) {
            boolean handles = element.attributes().has(ElementAttributes.DATA)
                    || element.attributes().has(ElementAttributes.PII);
            if (element.kind() != ElementKind.DATASET
                    && handles
                    && DataClasses.isPersonal(architecture, element).orElse(inDoubt)) {
                holders.add(element.id());
            }
        }
        for (Relation relation : architecture.relations().values()) {
            if (relation.attributes().has(RelationAttributes.DATA) && carries(architecture, relation, inDoubt)) {
                // The way to a model begins at who sends the data, not at the model that answers with it.
                ContentFlow.hops(architecture, relation)
                        .map(Hop::from)
                        .filter(id -> !isModel(architecture.requireElement(id)))
                        .forEach(holders::add);
            }
        }
        return holders;
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
