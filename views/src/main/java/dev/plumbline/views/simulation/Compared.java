package dev.plumbline.views.simulation;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.ResultComparison;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Two results that are held against each other.
///
/// @param base what the other is compared with
/// @param other the result that is looked at
/// @param by how much they differ
record Compared(Played base, Played other, ResultComparison by) {

    private static final int FEW = 4;

    /// What the differences rest on.
    String basis() {
        return switch (by.basis()) {
            case PARTNERS ->
                ScenarioWords.count(by.pairs(), "pair") + " of runs with the same random numbers (seed "
                        + other.result().seed() + ")";
            case INDEPENDENT -> "independent runs, as the seeds differ or runs are missing";
            case FORMULAS -> "formulas";
        };
    }

    /// What was played otherwise.
    String cause() {
        List<String> causes = new ArrayList<>();
        Scenario before = base.scenario();
        Scenario after = other.scenario();
        if (!before.id().equals(after.id())) {
            causes.add("another scenario");
        } else if (!before.equals(after)) {
            causes.add("the scenario was changed");
        }
        List<String> parts = changedParts();
        if (!parts.isEmpty()) {
            String more = parts.size() > FEW ? " and " + (parts.size() - FEW) + " more" : "";
            causes.add("the model was changed at " + String.join(", ", parts.subList(0, Math.min(FEW, parts.size())))
                    + more);
        }
        return causes.isEmpty() ? "the same model and scenario" : String.join("; ", causes);
    }

    private List<String> changedParts() {
        if (base.architecture().equals(other.architecture())) {
            return List.of();
        }
        Map<String, Element> elements = base.architecture().elements();
        Map<String, Relation> relations = base.architecture().relations();
        Stream<String> changed = Stream.concat(
                other.architecture().elements().values().stream()
                        .filter(element -> !element.equals(elements.get(element.id())))
                        .map(Element::name),
                other.architecture().relations().values().stream()
                        .filter(relation -> !relation.equals(relations.get(relation.id())))
                        .map(Relation::id));
        Stream<String> gone = elements.values().stream()
                .filter(element -> !other.architecture().elements().containsKey(element.id()))
                .map(Element::name);
        return Stream.concat(changed, gone).toList();
    }

    /// Whether an interval tells that there is a difference.
    static boolean isTold(Estimate difference) {
        return Objects.requireNonNull(difference).low() > 0 || difference.high() < 0;
    }
}
