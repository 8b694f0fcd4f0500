package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.Lasting;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.IdMap;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// STR-003: a service that uses many elements and is used by many.
///
/// The product of both must exceed 100, and the 99th percentile of all services, which is interpolated between the two
/// nearest ranks: so the greatest of a few services can exceed it too.
final class HubElement implements RuleAlgorithm {

    private static final double LEAST = 100;
    private static final double PERCENTILE = 0.99;

    @Override
    public Stream<Verdict> check(RuleContext context) {
        IdMap<Fans> services = AllFans.in(context).services();
        List<Fans> all = services.values();
        double limit = Math.max(
                LEAST, percentile(all.stream().mapToLong(Fans::product).sorted().toArray()));
        Map<String, Fans> above = new TreeMap<>();
        services.forEach((id, fans) -> {
            if (fans.product() > limit) {
                above.put(id, fans);
            }
        });
        return above.entrySet().stream().map(service -> violation(service.getKey(), service.getValue()));
    }

    private static Fans fans(Architecture architecture, String id) {
        return new Fans(
                others(architecture, architecture.incoming(id), Relation::from, id),
                others(architecture, architecture.outgoing(id), Relation::to, id));
    }

    private static long others(
            Architecture architecture, List<Relation> relations, Function<Relation, String> end, String id) {
        return relations.stream()
                .filter(relation -> relation.kind().carriesTraffic())
                .map(end)
                .filter(other ->
                        !other.equals(id) && architecture.element(other).isPresent())
                .distinct()
                .count();
    }

    static double percentile(long[] sorted) {
        if (sorted.length == 0) {
            return 0;
        }
        double rank = PERCENTILE * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    private static Verdict violation(String id, Fans fans) {
        return new Verdict.Violation(
                List.of(id),
                List.of(id),
                id + " is used by " + fans.in() + " elements and uses " + fans.out() + " others.");
    }

    /// How many elements use a service, and how many it uses.
    private record Fans(long in, long out) {

        long product() {
            return in * out;
        }
    }

    /// Those of all services of a snapshot.
    private record AllFans(IdMap<Fans> services) implements Lasting<AllFans> {

        static AllFans in(RuleContext context) {
            return context.derived(AllFans.class, given -> {
                Architecture architecture = given.architecture();
                return new AllFans(
                        IdMap.of(gathered(architecture, architecture.elements().keySet())));
            });
        }

        @Override
        public Optional<AllFans> after(Edit edit, RuleContext now) {
            if (!edit.structural()) {
                return Optional.of(this);
            }
            Set<String> nodes = edit.nodes(now);
            Map<String, Fans> renewed = gathered(now.architecture(), nodes);
            return Optional.of(new AllFans(services.with(
                    renewed,
                    nodes.stream().filter(id -> !renewed.containsKey(id)).toList())));
        }

        private static Map<String, Fans> gathered(Architecture architecture, Collection<String> ids) {
            Map<String, Fans> found = new HashMap<>();
            for (String id : ids) {
                architecture
                        .element(id)
                        .filter(element -> element.kind() == ElementKind.SERVICE)
                        .ifPresent(element -> found.put(id, fans(architecture, id)));
            }
            return found;
        }
    }
}
