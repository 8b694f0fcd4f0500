package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.DataClasses;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.designrules.model.GraphKind;
import dev.plumbline.designrules.model.Graphs;
import dev.plumbline.designrules.model.Role;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// PRIV-007: a store keeps data about persons for more than 30 days, and what erases them does not reach it.
///
/// An element of the type `erasure` reaches whom it asks, and from there on whatever is written to, and who takes
/// messages out of queues; so does a relation with the tag `erasure`. Where there is neither, one question stands for
/// all stores.
final class ErasurePath implements RuleAlgorithm {

    private static final String TAG = "erasure";
    private static final Duration SHORT = Duration.ofDays(30);

    private static final GraphKind ERASURE = GraphKind.of(Set.of("tags", "type"), ErasurePath::hops);
    private static final ElementChoice STORES =
            ElementChoice.of((architecture, element) -> isStore(element) && keeps(architecture, element));
    private static final ElementChoice STARTS = ElementChoice.of((architecture, element) -> Role.ERASURE.isOf(element)
            || architecture.outgoing(element.id()).stream().anyMatch(ErasurePath::isTagged));

    @Override
    public Stream<Verdict> check(RuleContext context) {
        List<String> stores = List.copyOf(ChosenElements.of(context, STORES));
        Set<String> starts = ChosenElements.of(context, STARTS);
        if (stores.isEmpty()) {
            return Stream.empty();
        }
        if (starts.isEmpty()) {
            return Stream.of(new Verdict.CannotTell(
                    stores,
                    "Nothing in the model erases data about persons, which is kept in " + String.join(", ", stores)
                            + "."));
        }
        Set<String> reached = Graphs.of(context, ERASURE).reachableFrom(starts);
        return stores.stream().filter(store -> !reached.contains(store)).map(ErasurePath::violation);
    }

    private static boolean isStore(Element element) {
        return element.kind() == ElementKind.DATASTORE
                || element.kind() == ElementKind.CACHE
                || element.kind() == ElementKind.VECTOR_INDEX
                || element.kind() == ElementKind.MEMORY_STORE;
    }

    private static boolean keeps(Architecture architecture, Element element) {
        return DataClasses.isPersonal(architecture, element).orElse(false)
                && !DataClasses.isKeptAtMost(architecture, element, SHORT);
    }

    private static Stream<Hop> hops(Architecture architecture, Relation relation) {
        boolean asked = isTagged(relation)
                || architecture
                        .element(relation.from())
                        .filter(Role.ERASURE::isOf)
                        .isPresent();
        return switch (relation.kind()) {
            case WRITES -> Stream.of(Hop.along(relation));
            case SUBSCRIBES -> Stream.of(Hop.against(relation));
            case CALLS, PUBLISHES, FLOWS_TO, USES_TOOL -> asked ? Stream.of(Hop.along(relation)) : Stream.empty();
            case READS, DEPLOYED_ON, OWNS, DEPENDS_ON, GUARDS, EVALUATES -> Stream.empty();
        };
    }

    private static boolean isTagged(Relation relation) {
        return relation.get(RelationAttributes.TAGS, List.of()).contains(TAG);
    }

    private static Verdict violation(String store) {
        return new Verdict.Violation(
                List.of(store),
                List.of(store),
                store + " keeps data about persons, and no way leads to it from what erases such data.");
    }
}
