package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.live.ComponentOrder;
import dev.plumbline.graphmodel.live.GraphIndex;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.pluginapi.RuleContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The latency objectives of those that wait for an element.
///
/// @param tightest by the id of each element, the smallest p99 objective among itself and all that cannot do without it
///     while they wait, where there is one
public record Objectives(Map<String, Duration> tightest) implements Lasting<Objectives> {

    private static final Set<String> READ = Set.of("criticality", "mode", "protocol", "slo");

    private static final ElementChoice PROMISING =
            ElementChoice.of(element -> p99(element).isPresent());

    /// Those of a snapshot.
    public static Objectives in(RuleContext context) {
        return context.derived(Objectives.class, Objectives::found);
    }

    private static Objectives found(RuleContext context) {
        Architecture architecture = context.architecture();
        GraphQueries hard = HardCalls.in(context);
        GraphIndex index = hard.index();
        @Nullable Duration[] smallest = new Duration[index.size()];
        for (String id : ChosenElements.of(context, PROMISING)) {
            smallest[index.require(id)] = p99(architecture.requireElement(id)).orElseThrow();
        }
        ComponentOrder order = hard.components();
        for (int place = 0; place < order.size(); place++) {
            Duration shared = null;
            for (int node : order.at(place)) {
                shared = smaller(shared, smallest[node]);
            }
            if (shared != null) {
                for (int node : order.at(place)) {
                    smallest[node] = shared;
                    Duration limit = shared;
                    index.targets(node).forEach(next -> smallest[next] = smaller(smallest[next], limit));
                }
            }
        }
        Map<String, Duration> tightest = new HashMap<>();
        for (int node = 0; node < smallest.length; node++) {
            Duration found = smallest[node];
            if (found != null) {
                tightest.put(index.id(node), found);
            }
        }
        return new Objectives(tightest);
    }

    @Override
    public Optional<Objectives> after(Edit edit, RuleContext now) {
        return edit.touchesRelations(READ) ? Optional.empty() : Optional.of(this);
    }

    /// The p99 that the element promises, else that of the time that it works.
    public static Optional<Duration> declared(Element element) {
        return p99(element).or(() -> in(element, ElementAttributes.SERVICE_TIME));
    }

    private static Optional<Duration> p99(Element element) {
        return in(element, ElementAttributes.SLO);
    }

    private static Optional<Duration> in(Element element, Attribute<Attributes> group) {
        return element.get(group).flatMap(values -> values.get(ElementAttributes.P99));
    }

    private static @Nullable Duration smaller(@Nullable Duration first, @Nullable Duration second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first.compareTo(second) <= 0 ? first : second;
    }
}
