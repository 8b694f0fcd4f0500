package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.pluginapi.RuleContext;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The agents and models with which the rest of an architecture deals; those behind them are parts of them.
///
/// @param systems the ids of those that something other than an agent or model asks, or nothing at all
/// @param servingPeople the ids of those that people and clients are the first to ask
public record AiSystems(Set<String> systems, Set<String> servingPeople) implements Lasting<AiSystems> {

    private static final Set<String> READ = Set.of("contextWindow", "cost", "outputTokens", "tags", "tokensPerSecond");

    private static final ElementChoice ASKERS =
            ElementChoice.of(element -> element.kind().group() == ElementKind.Group.RUNTIME
                    || element.kind().group() == ElementKind.Group.PEOPLE);

    /// Those of a snapshot.
    public static AiSystems in(RuleContext context) {
        return context.derived(AiSystems.class, AiSystems::of);
    }

    @Override
    public Optional<AiSystems> after(Edit edit, RuleContext now) {
        return edit.touchesRelations(READ) ? Optional.empty() : Optional.of(this);
    }

    private static AiSystems of(RuleContext context) {
        GraphQueries requests = Requests.toModels(context);
        BitSet asked = requests.nodesFrom(ChosenElements.of(context, ASKERS));
        BitSet people = requests.nodesFrom(Requests.audience(context));
        Set<String> systems = new HashSet<>();
        Set<String> servingPeople = new HashSet<>();
        for (String id : Generative.in(context)) {
            int node = requests.index().require(id);
            if (asked.get(node) || isUnused(context.architecture(), id)) {
                systems.add(id);
            }
            if (people.get(node)) {
                servingPeople.add(id);
            }
        }
        return new AiSystems(systems, servingPeople);
    }

    private static boolean isUnused(Architecture architecture, String id) {
        return architecture.incoming(id).stream().noneMatch(use -> use.kind().carriesTraffic())
                && architecture.outgoing(id).stream().noneMatch(use -> use.kind() == RelationKind.SUBSCRIBES);
    }
}
