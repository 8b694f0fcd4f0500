package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.PartAlgorithm;
import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.designrules.model.Deployment;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.HardCalls;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.live.GraphIndex;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// REL-010: an element with one replica or in one zone that every request to an element of tier critical or high
/// must pass.
///
/// "Must pass" is dominance in the graph of hard dependencies, entered at the entry points.
final class SinglePointOfFailure implements PartAlgorithm {

    private static final Set<ElementKind> REPLICATED = EnumSet.of(
            ElementKind.SERVICE,
            ElementKind.GATEWAY,
            ElementKind.DATASTORE,
            ElementKind.CACHE,
            ElementKind.QUEUE,
            ElementKind.MODEL_ENDPOINT,
            ElementKind.EMBEDDING_MODEL,
            ElementKind.VECTOR_INDEX,
            ElementKind.MEMORY_STORE,
            ElementKind.MCP_SERVER,
            ElementKind.AI_GATEWAY);

    @Override
    public Set<String> parts(Architecture architecture) {
        return architecture.elements().keySet();
    }

    @Override
    public Function<String, Stream<Verdict>> judge(RuleContext context) {
        Architecture architecture = context.architecture();
        GraphQueries hard = HardCalls.in(context);
        Passages passages = Passages.in(context);
        Map<String, List<Element>> instances = Facts.of(context).capacity().instances();
        return id -> passages
                .behind(id)
                .flatMap(behind -> verdict(
                        architecture,
                        hard,
                        new Passed(id, behind.id(), behind.count(), instances.getOrDefault(id, List.of()))))
                .stream();
    }

    /// Nothing passes an element that nothing joins to others. Of others those behind which something else is, whose
    /// way there can be another, or of which it differs how they are deployed.
    @Override
    public Optional<Set<String>> touched(Edit edit, RuleContext before, RuleContext after) {
        if (edit.structure().isLone()) {
            return Optional.of(Set.of());
        }
        Set<String> touched = new HashSet<>(edit.elements());
        for (RuleContext context : List.of(before, after)) {
            Architecture snapshot = context.architecture();
            for (Element element : edit.elementsOf(snapshot)) {
                if (!element.kind().runs() || (edit.structural() && isPlace(snapshot, element))) {
                    return Optional.empty();
                }
            }
            if (edit.relationsOf(snapshot).stream()
                    .anyMatch(relation -> edit.structural() && relation.kind() == RelationKind.DEPLOYED_ON)) {
                return Optional.empty();
            }
        }
        if (edit.touchesRelations(Passages.READ)) {
            touched.addAll(Passages.in(after).differing(Passages.in(before)));
            Set<String> nodes = edit.nodes(after);
            addByWay(before, nodes, touched);
            addByWay(after, nodes, touched);
        }
        return Optional.of(touched);
    }

    /// Adds the elements whose way to what is behind them can pass one of the given ones.
    private static void addByWay(RuleContext context, Set<String> nodes, Set<String> touched) {
        GraphQueries hard = HardCalls.in(context);
        GraphIndex index = hard.index();
        List<String> known = nodes.stream().filter(index::has).toList();
        touched.addAll(Passages.in(context).between(hard.nodesReaching(known), hard.nodesFrom(known)));
    }

    /// Whether where it is says where others run.
    private static boolean isPlace(Architecture architecture, Element element) {
        return element.attributes().has(ElementAttributes.INSTANCE_OF)
                || !architecture.children(element.id()).isEmpty();
    }

    private static Optional<Verdict> verdict(Architecture architecture, GraphQueries hard, Passed passed) {
        Element element = architecture.requireElement(passed.id());
        String behind = passed.behind();
        if (!REPLICATED.contains(element.kind()) || element.get(ElementAttributes.MANAGED, false)) {
            return Optional.empty();
        }
        Deployment deployment = Deployment.of(architecture, element, passed.instances());
        Optional<String> flaw = flaw(deployment);
        if (flaw.isPresent()) {
            String others = passed.count() > 1 ? " and " + (passed.count() - 1) + " more" : "";
            return Optional.of(new Verdict.Violation(
                    List.of(element.id(), behind),
                    witness(hard, passed.id(), behind),
                    "Every request to " + behind + others + " passes " + element.id() + ", which " + flaw.get() + "."));
        }
        if (deployment.replicas().isEmpty() || deployment.zones().isEmpty()) {
            String missing = deployment.replicas().isPresent()
                    ? "zones"
                    : deployment.zones().isEmpty() ? "replicas and zones" : "replicas";
            return Optional.of(new Verdict.CannotTell(
                    List.of(element.id(), behind),
                    "Every request to " + behind + " passes " + element.id() + ", of which the " + missing
                            + " are not declared."));
        }
        return Optional.empty();
    }

    private static Optional<String> flaw(Deployment deployment) {
        if (deployment.replicas().isPresent() && deployment.replicas().getAsLong() < 2) {
            return Optional.of("has one replica");
        }
        return deployment.zones().size() == 1
                ? Optional.of("runs in one zone, " + deployment.zones().getFirst())
                : Optional.empty();
    }

    private static List<String> witness(GraphQueries hard, String id, String behind) {
        return Witness.of(id, hard.pathsFrom(List.of(id)).pathTo(behind));
    }

    /// An element that requests must pass.
    ///
    /// @param behind the first important element that is reached only through it
    /// @param count how many important elements are
    /// @param instances its instances
    private record Passed(String id, String behind, int count, List<Element> instances) {}
}
