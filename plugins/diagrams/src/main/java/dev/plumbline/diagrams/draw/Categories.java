package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Finding;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The elements of an architecture sorted from a perspective, laid over a diagram: each with a symbol, a word and a
/// colour, what is not sorted stands back, and the legend says what is what.
public final class Categories {

    private final Architecture architecture;
    private final Perspective perspective;
    private final Map<String, Sorted> elements;
    private final Map<String, Set<Category>> inside = new HashMap<>();

    private Categories(Architecture architecture, Perspective perspective, Map<String, Sorted> elements) {
        this.architecture = architecture;
        this.perspective = perspective;
        this.elements = Map.copyOf(elements);
        elements.forEach((id, sorted) -> architecture
                .ancestors(id)
                .forEach(container -> inside.computeIfAbsent(container, key -> new HashSet<>())
                        .add(sorted.category())));
    }

    /// The elements sorted from a perspective.
    ///
    /// @param findings what the design rules say
    public static Categories of(Architecture architecture, List<Finding> findings, Perspective perspective) {
        Map<String, Sorted> sorted = switch (perspective) {
            case OWNER -> AttributeCategories.owners(architecture);
            case LIFECYCLE -> AttributeCategories.lifecycles(architecture);
            case CRITICALITY -> AttributeCategories.tiers(architecture);
            case DATA -> AttributeCategories.data(architecture);
            case RISK -> FindingCategories.risks(findings);
            case RULES -> FindingCategories.rules(findings);
        };
        return new Categories(architecture, perspective, sorted);
    }

    /// The drawing of a view.
    public Drawing draw(View view, Layout layout, Set<DiagramDrawing.Extra> extras) {
        return draw(view, layout, extras, new DrawingMemory());
    }

    /// The drawing of a view that was perhaps drawn before; what is as it was then is only dressed again.
    public Drawing draw(View view, Layout layout, Set<DiagramDrawing.Extra> extras, DrawingMemory memory) {
        DiagramDrawing.Manner manner = new DiagramDrawing.Manner(extras, new CategoryDressing(this, layout));
        return DiagramDrawing.of(architecture, view, layout, Overlay.NONE, manner, memory);
    }

    /// What the elements are sorted by.
    Perspective perspective() {
        return perspective;
    }

    /// What an element is sorted as.
    Optional<Sorted> element(String id) {
        return Optional.ofNullable(elements.get(id));
    }

    /// What a closed box stands for: its own category, or else what all in it have in common or the first of them.
    Optional<Sorted> closed(String id) {
        return element(id).or(() -> inside(id));
    }

    private Optional<Sorted> inside(String container) {
        return Optional.ofNullable(inside.get(container))
                .filter(found -> found.size() == 1 || perspective.isOrdered())
                .map(found -> Collections.min(found, Category.IN_ORDER))
                .map(first -> new Sorted(first, "inside: " + first.label()));
    }

    /// What an element is sorted as.
    ///
    /// @param text what its box says
    record Sorted(Category category, String text) {}
}
