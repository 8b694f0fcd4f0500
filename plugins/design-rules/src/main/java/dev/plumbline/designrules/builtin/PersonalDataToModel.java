package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.graph.Digraph;
import dev.plumbline.designrules.graph.Digraph.Edge;
import dev.plumbline.designrules.graph.Search;
import dev.plumbline.designrules.model.ContentFlow;
import dev.plumbline.designrules.model.DataClasses;
import dev.plumbline.designrules.model.Guards;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.Severity;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// PRIV-001: data about persons reaches a model past no guardrail that redacts it.
///
/// A relation that names its data carries only that; one that names none may carry all that its source holds. One
/// finding per model, with the first shortest path.
final class PersonalDataToModel implements DesignRule {

    private static final Set<String> CHECKS = Set.of("pii-redaction", "dlp");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "PRIV-001",
            "Personal data reaches a model without redaction",
            "privacy",
            Severity.CRITICAL,
            "The model, its logs and its provider then hold data about persons, and an answer can give it to someone"
                    + " else.",
            "Put a guardrail that redacts before the model, or stop sending the data.",
            List.of("OWASP LLM02:2025", "AWS Responsible AI Lens RAISP03-BP01", "MITRE ATLAS AML.T0057", "CWE-359"));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Architecture architecture = context.architecture();
        Guards guards = Guards.checking(architecture, CHECKS, false);
        Digraph known = ContentFlow.of(architecture, relation -> carries(architecture, relation, false));
        Digraph doubtful = ContentFlow.of(architecture, relation -> carries(architecture, relation, true));
        Search surely = search(known, holders(architecture, known, false), guards.possible());
        Search maybe = search(doubtful, holders(architecture, doubtful, true), guards.certain());
        List<Verdict> verdicts = new ArrayList<>();
        for (Element element : architecture.elements().values()) {
            if (element.kind() == ElementKind.MODEL_ENDPOINT || element.kind() == ElementKind.EMBEDDING_MODEL) {
                verdict(known, doubtful, element, surely, maybe).ifPresent(verdicts::add);
            }
        }
        return verdicts.stream();
    }

    private static Search search(Digraph graph, BitSet holders, Set<String> guarded) {
        return Search.from(graph, holders, node -> !guarded.contains(graph.id(node)));
    }

    private static boolean carries(Architecture architecture, Relation relation, boolean inDoubt) {
        return !relation.attributes().has(RelationAttributes.DATA)
                || DataClasses.isPersonal(architecture, relation).orElse(inDoubt);
    }

    private static BitSet holders(Architecture architecture, Digraph graph, boolean inDoubt) {
        BitSet holders = new BitSet();
        for (Element element : architecture.elements().values()) {
            boolean handles = element.attributes().has(ElementAttributes.DATA)
                    || element.attributes().has(ElementAttributes.PII);
            if (element.kind() != ElementKind.DATASET
                    && handles
                    && DataClasses.isPersonal(architecture, element).orElse(inDoubt)) {
                holders.set(graph.node(element.id()));
            }
        }
        for (Relation relation : architecture.relations().values()) {
            if (relation.attributes().has(RelationAttributes.DATA) && carries(architecture, relation, inDoubt)) {
                graph.arcs(relation).forEach(edge -> holders.set(edge.from()));
            }
        }
        return holders;
    }

    private static Optional<Verdict> verdict(
            Digraph known, Digraph doubtful, Element model, Search surely, Search maybe) {
        int node = known.node(model.id());
        if (surely.reaches(node)) {
            return Optional.of(violation(known, model, surely));
        }
        if (maybe.reaches(node)) {
            String source = doubtful.id(maybe.sourceOf(node));
            return Optional.of(
                    new Verdict.CannotTell(
                            List.of(model.id(), source).stream().distinct().toList(),
                            "Whether data about persons reaches " + model.id() + " from " + source
                                    + " is not known: a dataset says nothing of persons, or a guardrail nothing of its checks."));
        }
        return Optional.empty();
    }

    private static Verdict violation(Digraph graph, Element model, Search search) {
        int node = graph.node(model.id());
        List<Edge> path = search.pathTo(node);
        int start = search.sourceOf(node);
        String what = path.isEmpty()
                ? model.id() + " handles data about persons itself"
                : "Data about persons that " + graph.id(start) + " handles can reach " + model.id() + " in "
                        + path.size() + (path.size() == 1 ? " step" : " steps");
        return new Verdict.Violation(
                List.of(model.id(), graph.id(start)).stream().distinct().toList(),
                graph.witness(start, path),
                what + ", and no guardrail redacts it on the way.",
                List.of());
    }
}
