package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.diagrams.layout.VisibleParts;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ArchitectureDiff;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.PartChange;
import dev.plumbline.graphmodel.PartDiff;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What changed between two architectures, laid over a diagram of both.
///
/// The diagram shows everything that either of them has: lay out a view of `union()` and draw it here. What the later
/// one adds is thick with a `+`, what it no longer has is a dashed ghost that is struck through with a `−`, what it
/// describes differently has a double border and a `Δ`, what it moves is dotted, and what stays the same stands back.
public final class DiffOverlay {

    private static final int READABLE = 120;

    private final ArchitectureDiff diff;
    private final Architecture union;
    private final Map<String, Difference> elements = new HashMap<>();
    private final Map<String, Difference> relations = new HashMap<>();

    private DiffOverlay(ArchitectureDiff diff) {
        this.diff = diff;
        this.union = union(diff);
        diff.elements().added().forEach(element -> elements.put(element.id(), Difference.ADDED));
        diff.elements().removed().forEach(element -> elements.put(element.id(), Difference.REMOVED));
        for (PartChange<Element> change : diff.elements().changed()) {
            elements.put(change.id(), change.isOnlyMoved() ? Difference.MOVED : Difference.CHANGED);
        }
        diff.relations().added().forEach(relation -> relations.put(relation.id(), Difference.ADDED));
        diff.relations().removed().forEach(relation -> relations.put(relation.id(), Difference.REMOVED));
        diff.relations().changed().forEach(change -> relations.put(change.id(), Difference.CHANGED));
    }

    /// The overlay of a difference.
    public static DiffOverlay of(ArchitectureDiff diff) {
        return new DiffOverlay(diff);
    }

    /// The architecture with everything that either of the two has. What both have is as the later one says.
    public Architecture union() {
        return union;
    }

    /// How an element differs.
    public Difference element(String id) {
        return elements.getOrDefault(id, Difference.NONE);
    }

    /// How a relation differs.
    public Difference relation(String id) {
        return relations.getOrDefault(id, Difference.NONE);
    }

    /// What differs.
    public ArchitectureDiff diff() {
        return diff;
    }

    /// The view that shows the most of what changed: containers are open where something in them changed, and closed
    /// elsewhere. Where that is more than can be read at once, it is limited to what changed and what that ends at.
    public View view(String title) {
        Set<String> touched = touched();
        Set<String> open = new HashSet<>();
        int depth = 1;
        for (String id : touched) {
            List<String> ancestors = union.ancestors(id);
            open.addAll(ancestors);
            depth = Math.max(depth, ancestors.size() + 1);
        }
        Set<String> closed = new HashSet<>();
        for (Element element : union.elements().values()) {
            if (element.parent() != null && !open.contains(element.parent())) {
                closed.add(element.parent());
            }
        }
        View whole = new View(title, null, depth, Set.of(), closed);
        boolean isReadable = VisibleParts.parts(union, whole).size() <= READABLE;
        return isReadable || touched.isEmpty() ? whole : new View(title, null, depth, touched, closed);
    }

    /// The drawing of a view of the union.
    public Drawing draw(View view, Layout layout) {
        DiagramDrawing.Manner manner = new DiagramDrawing.Manner(Set.of(), new DiffDressing(this, layout));
        return DiagramDrawing.of(union, view, layout, Overlay.NONE, manner, new DrawingMemory());
    }

    /// The ids of the elements that differ, wherever they are.
    Set<String> changedElements() {
        return elements.keySet();
    }

    private Set<String> touched() {
        Set<String> touched = new TreeSet<>(elements.keySet());
        for (String id : relations.keySet()) {
            union.relation(id).ifPresent(relation -> touched.addAll(List.of(relation.from(), relation.to())));
        }
        return touched;
    }

    private static Architecture union(ArchitectureDiff diff) {
        Architecture after = diff.after();
        return Architecture.of(
                after.name(),
                joined(after.elements().values(), diff.elements()),
                joined(after.relations().values(), diff.relations()),
                after.flows().values(),
                after.scenarios().values());
    }

    private static <T> List<T> joined(Collection<T> after, PartDiff<T> diff) {
        List<T> all = new ArrayList<>(after);
        all.addAll(diff.removed());
        return all;
    }
}
