package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.flows.FlowWalk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which containers are open while people walk along a flow: those around the ends of its steps, and what was open
/// before. All are opened at once, so that nothing moves from step to step.
final class WalkOpening {
    private final Architecture architecture;
    private final View shown;
    private final int base;

    private WalkOpening(Architecture architecture, View shown) {
        this.architecture = architecture;
        this.shown = shown;
        String scope = shown.scope();
        base = scope == null ? 0 : architecture.ancestors(scope).size();
    }

    /// The view for a walk; the same one if it shows all steps already.
    static View of(OpenedArchitecture opened, View shown, FlowWalk walk) {
        return of(
                opened,
                shown,
                walk.steps().stream()
                        .map(step ->
                                Set.of(step.relation().from(), step.relation().to()))
                        .toList());
    }

    /// The view for what is to be seen; the same one if it shows all of it already. What is seen of no part from inside
    /// a scope is seen in the landscape.
    ///
    /// @param parts the elements of each part, of which one at least must be seen: an element, or the ends of a
    /// relation
    static View of(OpenedArchitecture opened, View shown, List<? extends Set<String>> parts) {
        Architecture architecture = opened.architecture();
        String scope = shown.scope();
        boolean within = scope == null
                || parts.stream().allMatch(part -> part.stream().anyMatch(id -> architecture.isWithin(id, scope)));
        View view = within ? shown : ShownView.of(opened, null).atDepth(1);
        Set<String> ends = new HashSet<>();
        parts.forEach(ends::addAll);
        return new WalkOpening(architecture, view).opening(ends);
    }

    private View opening(Set<String> ends) {
        Set<String> around = new HashSet<>();
        int depth = shown.depth();
        for (String end : ends) {
            around.addAll(architecture.ancestors(end));
            depth = Math.max(depth, level(end));
        }
        boolean isOpen = depth == shown.depth() && around.stream().noneMatch(shown.collapsed()::contains);
        return isOpen ? shown : shown.atDepth(depth).closing(closed(around, depth));
    }

    private Set<String> closed(Set<String> around, int depth) {
        Set<String> closed = new HashSet<>();
        for (Element element : architecture.elements().values()) {
            String container = element.parent();
            if (container != null && !around.contains(container)) {
                int level = level(container);
                if (shown.collapsed().contains(container) || (level >= shown.depth() && level < depth)) {
                    closed.add(container);
                }
            }
        }
        return closed;
    }

    /// How many containers of the view are around an element.
    private int level(String element) {
        return architecture.ancestors(element).size() - base;
    }
}
