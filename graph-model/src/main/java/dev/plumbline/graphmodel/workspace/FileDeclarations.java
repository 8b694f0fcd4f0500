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
/// @param views the views and layouts, which the model knows nothing of
/// @param plateaus the plateaus, which the model knows nothing of
/// @param spans the spans of the elements, then of the relations, the flows and the scenarios, in their orders
/// @param problems what is wrong in the file itself
record FileDeclarations(
        @Nullable String name,
        List<Element> elements,
        List<Relation> relations,
        List<Flow> flows,
        List<Scenario> scenarios,
        FileViews views,
        List<DeclaredPlateau> plateaus,
        EntrySpans spans,
        List<Problem> problems) {

    /// Those of a file that has nothing to do with the model.
    static final FileDeclarations NONE = of(FileViews.NONE);

    /// Those of a file that holds a layout and nothing else.
    static FileDeclarations of(DeclaredLayout layout) {
        return of(new FileViews(List.of(), List.of(layout)));
    }

    private static FileDeclarations of(FileViews views) {
        return new FileDeclarations(
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                views,
                List.of(),
                new EntrySpans.Builder().build(),
                List.of());
    }

    int relationOrdinal(int index) {
        return elements.size() + index;
    }

    int flowOrdinal(int index) {
        return elements.size() + relations.size() + index;
    }

    int scenarioOrdinal(int index) {
        return elements.size() + relations.size() + flows.size() + index;
    }

    /// Whether the model would be the same without the file, and so would what is wrong with it.
    boolean isOutsideModel() {
        return problems.isEmpty() && !isInModel();
    }

    /// Whether something of the model stands in the file.
    boolean isInModel() {
        return name != null || !elements.isEmpty() || !relations.isEmpty() || !flows.isEmpty() || !scenarios.isEmpty();
    }
}
