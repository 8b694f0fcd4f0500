package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.GraphKind;
import dev.plumbline.designrules.model.Graphs;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.DataAttributes;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// REL-025: messages can go round through queues, and nothing counts how often; the witness is the shortest loop.
final class EventLoop implements RuleAlgorithm {

    private static final GraphKind MESSAGES = GraphKind.of(Set.of("deadLetter"), EventLoop::hops);

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Architecture architecture = context.architecture();
        GraphQueries messages = Graphs.of(context, MESSAGES);
        List<Verdict> loops = new ArrayList<>();
        for (List<String> component : messages.circles()) {
            if (component.stream().anyMatch(id -> isQueue(architecture, id))) {
                Set<String> members = new HashSet<>(component);
                boolean limited = component.stream()
                        .flatMap(id -> messages.hops(id).stream())
                        .filter(hop -> members.contains(hop.to()))
                        .anyMatch(hop -> hop.relation().attributes().has(DataAttributes.HOP_LIMIT));
                if (!limited) {
                    loops.add(violation(messages.shortestCycle(component)));
                }
            }
        }
        return loops.stream();
    }

    private static Stream<Hop> hops(Architecture architecture, Relation relation) {
        boolean fromQueue = isQueue(architecture, relation.from());
        boolean toQueue = isQueue(architecture, relation.to());
        if (isDeadLetter(architecture, relation)) {
            return Stream.empty();
        }
        return switch (relation.kind()) {
            case PUBLISHES -> Stream.of(Hop.along(relation));
            case SUBSCRIBES -> Stream.of(Hop.against(relation));
            case READS -> toQueue ? Stream.of(Hop.against(relation)) : Stream.empty();
            case CALLS, WRITES, FLOWS_TO -> fromQueue || toQueue ? Stream.of(Hop.along(relation)) : Stream.empty();
            case DEPLOYED_ON, OWNS, DEPENDS_ON, USES_TOOL, GUARDS, EVALUATES -> Stream.empty();
        };
    }

    /// Whether messages that cannot be handled are set aside along the relation; people decide whether they come back.
    private static boolean isDeadLetter(Architecture architecture, Relation relation) {
        return architecture
                .element(relation.from())
                .flatMap(element -> element.get(ElementAttributes.DEAD_LETTER))
                .filter(relation.to()::equals)
                .isPresent();
    }

    private static boolean isQueue(Architecture architecture, String id) {
        return architecture
                .element(id)
                .filter(element -> element.kind() == ElementKind.QUEUE)
                .isPresent();
    }

    private static Verdict violation(List<Hop> loop) {
        String start = loop.getFirst().from();
        List<String> elements = loop.stream().map(Hop::from).toList();
        return new Verdict.Violation(
                elements,
                Witness.of(start, loop),
                "A message can go round: " + String.join(" -> ", elements) + " -> " + start
                        + ", and no relation of the loop has a hop limit.");
    }
}
