package dev.plumbline.interchange.structurizr;

import com.structurizr.model.Relationship;
import com.structurizr.view.DynamicView;
import com.structurizr.view.RelationshipView;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.interchange.source.Slugs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Turns dynamic views into flows.
///
/// A step that answers an earlier one is left out: that a call is answered is part of the call here. Steps with the
/// same number run at the same time.
final class FlowMapping {

    private static final double UNNUMBERED = 1e9;

    private FlowMapping() {}

    static List<Flow> translate(Collection<DynamicView> views, Map<Relationship, String> relations) {
        SequencedMap<DynamicView, Slugs.Wish> wishes = new LinkedHashMap<>();
        for (DynamicView view : views) {
            wishes.put(view, new Slugs.Wish(0, List.of(Slugs.of(text(view.getKey()), "flow"))));
        }
        Map<DynamicView, String> ids = Slugs.assign(wishes);
        List<Flow> flows = new ArrayList<>();
        for (DynamicView view : views) {
            flows.add(new Flow(
                    ids.getOrDefault(view, "flow"), name(view), text(view.getDescription()), steps(view, relations)));
        }
        return flows;
    }

    private static String name(DynamicView view) {
        String title = text(view.getTitle());
        return title.isBlank() ? text(view.getKey()) : title;
    }

    private static List<Flow.Step> steps(DynamicView view, Map<Relationship, String> relations) {
        Map<Double, List<Flow.Step>> byOrder = new TreeMap<>();
        for (RelationshipView step : view.getRelationships()) {
            String relation = relations.get(step.getRelationship());
            if (relation != null && !Boolean.TRUE.equals(step.isResponse())) {
                byOrder.computeIfAbsent(order(step, byOrder.size()), key -> new ArrayList<>())
                        .add(new Flow.Use(relation, text(step.getDescription()), Optional.empty()));
            }
        }
        List<Flow.Step> steps = new ArrayList<>();
        for (List<Flow.Step> together : byOrder.values()) {
            steps.add(
                    together.size() == 1
                            ? together.getFirst()
                            : new Flow.Parallel(together.stream().map(List::of).toList()));
        }
        return steps;
    }

    private static double order(RelationshipView step, int position) {
        try {
            return Double.parseDouble(text(step.getOrder()));
        } catch (NumberFormatException notANumber) {
            return UNNUMBERED + position;
        }
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
