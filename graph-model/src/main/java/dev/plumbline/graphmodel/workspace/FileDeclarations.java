package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one file declares, before it is held against the other files.
///
/// @param name the name of the workspace, if the file says it
/// @param spans the spans of the elements, then of the relations, the flows and the scenarios, in their orders
/// @param problems what is wrong in the file itself
record FileDeclarations(
        @Nullable String name,
        List<Element> elements,
        List<Relation> relations,
        List<Flow> flows,
        List<Scenario> scenarios,
        EntrySpans spans,
        List<Problem> problems) {

    int relationOrdinal(int index) {
        return elements.size() + index;
    }

    int flowOrdinal(int index) {
        return elements.size() + relations.size() + index;
    }

    int scenarioOrdinal(int index) {
        return elements.size() + relations.size() + flows.size() + index;
    }
}
