package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.PathsFrom;
import dev.plumbline.pluginapi.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The agents and models with which the rest of an architecture deals; those behind them are parts of them.
///
/// @param systems the ids of those that something other than an agent or model asks, or nothing at all
/// @param servingPeople the ids of those that people and clients are the first to ask
public record AiSystems(Set<String> systems, Set<String> servingPeople) implements Lasting<AiSystems> {

    private static final Set<String> READ = Set.of("contextWindow", "cost", "outputTokens", "tags", "tokensPerSecond");

    /// Those of a snapshot.
    public static AiSystems in(RuleContext context) {
        return context.derived(AiSystems.class, given -> of(given.architecture()));
    }

    @Override
    public Optional<AiSystems> after(Edit edit, RuleContext now) {
        return edit.touchesRelations(READ) ? Optional.empty() : Optional.of(this);
    }

    private static AiSystems of(Architecture architecture) {
        GraphQueries requests = Requests.toModels(architecture);
        PathsFrom askers = requests.pathsFrom(askers(architecture), id -> true);
        PathsFrom people = requests.pathsFrom(Requests.audience(architecture), id -> true);
        Set<String> systems = new HashSet<>();
        Set<String> servingPeople = new HashSet<>();
        for (Element element : architecture.elements().values()) {
            if (Generative.is(element)) {
                if (askers.reaches(element.id()) || isUnused(architecture, element.id())) {
                    systems.add(element.id());
                }
                if (people.reaches(element.id())) {
                    servingPeople.add(element.id());
                }
            }
        }
        return new AiSystems(systems, servingPeople);
    }

    private static List<String> askers(Architecture architecture) {
        return architecture.elements().values().stream()
                .filter(element -> element.kind().group() == ElementKind.Group.RUNTIME
                        || element.kind().group() == ElementKind.Group.PEOPLE)
                .map(Element::id)
                .toList();
    }

    private static boolean isUnused(Architecture architecture, String id) {
        return architecture.incoming(id).stream().noneMatch(use -> use.kind().carriesTraffic())
                && architecture.outgoing(id).stream().noneMatch(use -> use.kind() == RelationKind.SUBSCRIBES);
    }
}
