package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.pluginapi.RuleContext;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/// The agents and models with which the rest of an architecture deals; those behind them are parts of them.
public final class AiSystems implements Lasting<AiSystems> {

    private static final Set<String> READ = Set.of("contextWindow", "cost", "outputTokens", "tags", "tokensPerSecond");

    private static final ElementChoice ASKERS =
            ElementChoice.of(element -> element.kind().group() == ElementKind.Group.RUNTIME
                    || element.kind().group() == ElementKind.Group.PEOPLE);

    private final LeastAlong asked;
    private final LeastAlong byPeople;
    private final Set<String> systems = new HashSet<>();
    private final Set<String> servingPeople = new HashSet<>();

    private AiSystems(RuleContext context, LeastAlong asked, LeastAlong byPeople) {
        this.asked = asked;
        this.byPeople = byPeople;
        for (String id : Generative.in(context)) {
            if (asked.at(id) != LeastAlong.NONE || isUnused(context.architecture(), id)) {
                systems.add(id);
            }
            if (byPeople.at(id) != LeastAlong.NONE) {
                servingPeople.add(id);
            }
        }
    }

    /// Those of a snapshot.
    public static AiSystems in(RuleContext context) {
        return context.derived(AiSystems.class, given -> {
            GraphQueries requests = Requests.toModels(given);
            LeastAlong.Direction direction = LeastAlong.Direction.FROM_SOURCES;
            return new AiSystems(
                    given,
                    LeastAlong.of(requests, direction, starts(ChosenElements.of(given, ASKERS))),
                    LeastAlong.of(requests, direction, starts(Requests.audience(given))));
        });
    }

    private static ToLongFunction<String> starts(Set<String> ids) {
        return id -> ids.contains(id) ? 0 : LeastAlong.NONE;
    }

    @Override
    public Optional<AiSystems> after(Edit edit, RuleContext now) {
        if (!edit.touchesRelations(READ)) {
            return Optional.of(this);
        }
        GraphQueries requests = Requests.toModels(now);
        Set<String> nodes = edit.nodes(now);
        return Optional.of(new AiSystems(
                now,
                asked.after(requests, starts(ChosenElements.of(now, ASKERS)), nodes),
                byPeople.after(requests, starts(Requests.audience(now)), nodes)));
    }

    /// The ids of those that something other than an agent or model asks, or nothing at all.
    public Set<String> systems() {
        return Collections.unmodifiableSet(systems);
    }

    /// The ids of those that people and clients are the first to ask.
    public Set<String> servingPeople() {
        return Collections.unmodifiableSet(servingPeople);
    }

    private static boolean isUnused(Architecture architecture, String id) {
        return architecture.incoming(id).stream().noneMatch(use -> use.kind().carriesTraffic())
                && architecture.outgoing(id).stream().noneMatch(use -> use.kind() == RelationKind.SUBSCRIBES);
    }
}
