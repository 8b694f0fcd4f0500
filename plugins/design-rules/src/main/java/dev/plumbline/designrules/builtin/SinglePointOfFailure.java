package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.Deployment;
import dev.plumbline.designrules.model.EntryPoints;
import dev.plumbline.designrules.model.HardDependencies;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Tier;
import dev.plumbline.graphmodel.live.DominatorTree;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// REL-010: an element with one replica or in one zone that every request to an element of tier critical or high
/// must pass.
///
/// "Must pass" is dominance in the graph of hard dependencies, entered at the entry points.
final class SinglePointOfFailure implements RuleAlgorithm {

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
    public Stream<Verdict> check(RuleContext context) {
        Architecture architecture = context.architecture();
        GraphQueries hard = GraphQueries.of(architecture, relation -> HardDependencies.isHard(architecture, relation));
        DominatorTree tree = hard.dominators(EntryPoints.in(architecture));
        // The nearest important element behind each dominator stands for all of them.
        Map<String, String> behind = new TreeMap<>();
        Map<String, Integer> count = new TreeMap<>();
        for (Element element : architecture.elements().values()) {
            if (isImportant(element)) {
                for (String dominator : tree.dominators(element.id())) {
                    behind.putIfAbsent(dominator, element.id());
                    count.merge(dominator, 1, Integer::sum);
                }
            }
        }
        Map<String, List<Element>> instances = Deployment.instances(architecture);
        return behind.entrySet().stream()
                .map(entry -> verdict(
                        architecture,
                        hard,
                        new Passed(
                                entry.getKey(),
                                entry.getValue(),
                                count.getOrDefault(entry.getKey(), 1),
                                instances.getOrDefault(entry.getKey(), List.of()))))
                .flatMap(Optional::stream);
    }

    private static boolean isImportant(Element element) {
        return element.get(ElementAttributes.TIER)
                .filter(tier -> tier.compareTo(Tier.HIGH) <= 0)
                .isPresent();
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
        return Witness.of(id, hard.pathsFrom(List.of(id), next -> true).pathTo(behind));
    }

    /// An element that requests must pass.
    ///
    /// @param behind the first important element that is reached only through it
    /// @param count how many important elements are
    /// @param instances its instances
    private record Passed(String id, String behind, int count, List<Element> instances) {}
}
