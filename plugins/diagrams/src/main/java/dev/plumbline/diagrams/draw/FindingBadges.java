package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The worst finding of each element as a glyph on the corner of its box; a closed box speaks for all that is in it.
public final class FindingBadges implements Dressing {

    private final Map<String, Layout.Box> boxes = new HashMap<>();
    private final Map<String, Worst> shown = new HashMap<>();

    private FindingBadges(Architecture architecture, List<Finding> findings, Layout layout) {
        Map<String, Worst> own = new HashMap<>();
        Map<String, Worst> inside = new HashMap<>();
        for (Finding finding : findings) {
            if (finding.elements().isEmpty()) {
                continue;
            }
            String element = finding.elements().getFirst();
            Worst worst = new Worst(finding.severity(), 1);
            own.merge(element, worst, Worst::with);
            inside.merge(element, worst, Worst::with);
            architecture.ancestors(element).forEach(container -> inside.merge(container, worst, Worst::with));
        }
        for (Layout.Box box : layout.boxes()) {
            boxes.put(box.element(), box);
            Worst worst = (box.open() ? own : inside).get(box.element());
            if (worst != null) {
                shown.put(box.element(), worst);
            }
        }
    }

    /// The drawing of a view that was perhaps drawn before.
    ///
    /// @param findings what the design rules say
    public static Drawing draw(
            Architecture architecture,
            List<Finding> findings,
            View view,
            Layout layout,
            Set<DiagramDrawing.Extra> extras,
            DrawingMemory memory) {
        DiagramDrawing.Manner manner =
                new DiagramDrawing.Manner(extras, new FindingBadges(architecture, findings, layout));
        return DiagramDrawing.of(architecture, view, layout, Overlay.NONE, manner, memory);
    }

    @Override
    public Drawing.Group dress(Drawing.Group group) {
        return switch (group.role()) {
            case ELEMENT, CONTAINER -> dressed(group);
            case RELATION, LABEL, FURNITURE -> group;
        };
    }

    private Drawing.Group dressed(Drawing.Group group) {
        Worst worst = shown.get(group.id());
        Layout.Box box = boxes.get(group.id());
        // The area of a container is drawn before its header, which has the same id.
        boolean isWhole = box != null && group.bounds().height() >= box.bounds().height();
        if (worst == null || box == null || !isWhole) {
            return group;
        }
        Bounds bounds = box.bounds();
        List<Drawing.Mark> marks = new ArrayList<>(group.marks());
        Marks badge = new Marks();
        StateGlyph.draw(badge, worst.severity(), bounds.right() - 2, bounds.y() + 2);
        marks.addAll(badge.build());
        return new Drawing.Group(group.id(), group.role(), group.title() + ", " + worst.words(), group.bounds(), marks);
    }

    @Override
    public List<LegendSection> legend() {
        Map<Severity, LegendItem> items = new EnumMap<>(Severity.class);
        shown.values().forEach(worst -> {
            Severity sign = worst.severity() == Severity.CRITICAL ? Severity.HIGH : worst.severity();
            items.put(sign, item(sign));
        });
        return items.isEmpty() ? List.of() : List.of(new LegendSection("Findings", List.copyOf(items.values())));
    }

    private static LegendItem item(Severity severity) {
        String label = switch (severity) {
            case CRITICAL, HIGH -> "Critical or high";
            case MEDIUM -> "Medium";
            case LOW -> "Low";
        };
        return new LegendItem(label, (marks, area) -> StateGlyph.draw(marks, severity, area.centerX(), area.centerY()));
    }

    @Override
    public String subtitle() {
        return "";
    }

    /// The worst of some findings, and how many they are.
    private record Worst(Severity severity, int count) {

        Worst with(Worst other) {
            return new Worst(severity.compareTo(other.severity) <= 0 ? severity : other.severity, count + other.count);
        }

        String words() {
            return count == 1 ? "1 finding" : count + " findings";
        }
    }
}
