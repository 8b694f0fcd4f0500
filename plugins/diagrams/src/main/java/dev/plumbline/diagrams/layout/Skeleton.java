package dev.plumbline.diagrams.layout;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/// Whether an edit kept what diagrams are made from: the elements, their kinds and their nesting, and all relations.
///
/// @param isKept whether it did; then every view has the same boxes and links as before
/// @param changed the elements that differ in something else, if it did
public record Skeleton(boolean isKept, List<Changed> changed) {

    private static final Skeleton LOST = new Skeleton(false, List.of());

    public Skeleton {
        changed = List.copyOf(changed);
    }

    /// Compares two snapshots; those that come from one another by edits share what was not edited.
    public static Skeleton of(Architecture before, Architecture now) {
        if (before.elements().size() != now.elements().size()
                || !before.relations().equals(now.relations())) {
            return LOST;
        }
        List<Changed> changed = new ArrayList<>();
        Iterator<Element> earlier = before.elements().values().iterator();
        for (Element element : now.elements().values()) {
            Element was = earlier.next();
            if (!was.equals(element)) {
                if (!isPlacedAlike(was, element)) {
                    return LOST;
                }
                changed.add(new Changed(was, element));
            }
        }
        return new Skeleton(true, changed);
    }

    private static boolean isPlacedAlike(Element was, Element is) {
        return was.id().equals(is.id())
                && was.kind() == is.kind()
                && Objects.equals(was.parent(), is.parent())
                && was.get(ElementAttributes.INSTANCE_OF).equals(is.get(ElementAttributes.INSTANCE_OF));
    }

    /// An element before and now.
    public record Changed(Element before, Element now) {}
}
