package dev.plumbline.interchange.likec4;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.interchange.likec4.Project.Dynamic;
import dev.plumbline.interchange.likec4.Project.Step;
import dev.plumbline.interchange.source.ImportReport;
import dev.plumbline.interchange.source.Slugs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Turns dynamic views into flows.
///
/// A step uses the relation between its elements, or one between parts of them. An answer to a step before it is part
/// of that step. A step that the model has no relation for is left out with a warning.
final class FlowMapping {

    private final Architecture parts;
    private final UnaryOperator<String> ids;
    private final ImportReport report;

    /// A mapping.
    ///
    /// @param parts the elements and relations
    /// @param ids the id of the element that a name means; empty if it means none
    FlowMapping(Architecture parts, UnaryOperator<String> ids, ImportReport report) {
        this.parts = parts;
        this.ids = ids;
        this.report = report;
    }

    List<Flow> translate(List<Dynamic> views) {
        SequencedMap<Integer, Slugs.Wish> wishes = new LinkedHashMap<>();
        for (int index = 0; index < views.size(); index++) {
            wishes.put(
                    index, new Slugs.Wish(0, List.of(Slugs.of(views.get(index).id(), "flow"))));
        }
        Map<Integer, String> assigned = Slugs.assign(wishes);
        List<Flow> flows = new ArrayList<>();
        for (int index = 0; index < views.size(); index++) {
            Dynamic view = views.get(index);
            String title = view.facts().text("title");
            flows.add(new Flow(
                    assigned.getOrDefault(index, "flow"),
                    title.isBlank() ? view.id() : title,
                    view.facts().description(),
                    steps(view.steps(), view.id(), new HashSet<>())));
        }
        return flows;
    }

    private List<Flow.Step> steps(List<Step> foreign, String view, Set<String> taken) {
        List<Flow.Step> steps = new ArrayList<>();
        for (Step step : foreign) {
            switch (step) {
                case Step.Message message -> message(message, view, taken).ifPresent(steps::add);
                case Step.Together together -> {
                    List<List<Flow.Step>> branches = new ArrayList<>();
                    for (Step each : together.steps()) {
                        List<Flow.Step> branch = steps(List.of(each), view, taken);
                        if (!branch.isEmpty()) {
                            branches.add(branch);
                        }
                    }
                    if (branches.size() == 1) {
                        steps.addAll(branches.getFirst());
                    } else if (!branches.isEmpty()) {
                        steps.add(new Flow.Parallel(branches));
                    }
                }
            }
        }
        return steps;
    }

    private Optional<Flow.Step> message(Step.Message message, String view, Set<String> taken) {
        String from = ids.apply(message.from());
        String to = ids.apply(message.to());
        if (from.isEmpty() || to.isEmpty()) {
            report.unresolved(
                    view,
                    from.isEmpty() ? message.from() : message.to(),
                    message.place().toString());
            return Optional.empty();
        }
        if (message.back() && taken.contains(to + " " + from)) {
            return Optional.empty();
        }
        String title = message.facts().text("title");
        Optional<Relation> relation = relation(from, to);
        if (relation.isEmpty() && taken.contains(to + " " + from)) {
            return Optional.empty();
        }
        if (relation.isEmpty()) {
            report.warn(
                    "import.step",
                    message.place(),
                    "The step '" + ShownText.shortened(title) + "' from " + from + " to " + to + " of the view '" + view
                            + "' was left out.",
                    "The model has no relation between the two, and a flow takes relations.",
                    "Add the relation to the model, then the step to the flow.");
            return Optional.empty();
        }
        taken.add(from + " " + to);
        return Optional.of(new Flow.Use(relation.get().id(), title, Optional.empty()));
    }

    private Optional<Relation> relation(String from, String to) {
        return parts.outgoing(from).stream()
                .filter(relation -> relation.to().equals(to) && relation.kind().carriesTraffic())
                .findFirst()
                .or(() -> parts.relations().values().stream()
                        .filter(relation -> relation.kind().carriesTraffic()
                                && parts.isWithin(relation.from(), from)
                                && parts.isWithin(relation.to(), to))
                        .findFirst());
    }
}
