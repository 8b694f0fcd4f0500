package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.VisibleParts.Link;
import dev.plumbline.diagrams.layout.VisibleParts.Part;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import java.util.List;
import java.util.Objects;

/// Whether an edit leaves a view as it is for the layout: what it does not show, and what takes as much room as before,
/// moves nothing. To find that out takes a small part of the time of a layout.
public final class Likeness {

    private final Architecture before;
    private final Architecture now;
    private final Sizes sizes;

    private Likeness(Architecture before, Architecture now, Sizes sizes) {
        this.before = before;
        this.now = now;
        this.sizes = sizes;
    }

    /// Whether the view shows the same boxes with the same room and the same links with the same labels, before and
    /// now.
    public static boolean of(Architecture before, Architecture now, View view, Sizes sizes) {
        Skeleton skeleton = Skeleton.of(before, now);
        if (skeleton.isKept()) {
            return skeleton.changed().stream().allMatch(changed -> takesTheSameRoom(changed, sizes));
        }
        return new Likeness(before, now, sizes).isAlike(view);
    }

    private boolean isAlike(View view) {
        return isAlike(VisibleParts.parts(before, view), VisibleParts.parts(now, view)) && isLinkedAlike(view);
    }

    private boolean isLinkedAlike(View view) {
        List<Link> links = VisibleParts.of(now, view).links();
        return VisibleParts.of(before, view).links().equals(links)
                && links.stream().allMatch(this::isLabelledAlike);
    }

    /// Whether the element takes the same room, whether its box is open or closed.
    private static boolean takesTheSameRoom(Skeleton.Changed changed, Sizes sizes) {
        return sizes.container(changed.before()) == sizes.container(changed.now())
                && sizes.box(changed.before()).equals(sizes.box(changed.now()));
    }

    private boolean isAlike(List<Part> was, List<Part> is) {
        if (was.size() != is.size()) {
            return false;
        }
        for (int at = 0; at < is.size(); at++) {
            if (!isAlike(was.get(at), is.get(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean isAlike(Part was, Part is) {
        return was.id().equals(is.id())
                && Objects.equals(was.container(), is.container())
                && Objects.equals(was.element().parent(), is.element().parent())
                && was.open() == is.open()
                && was.hidden() == is.hidden()
                && (was.element().equals(is.element()) || takesTheSameRoom(was, is));
    }

    private boolean takesTheSameRoom(Part was, Part is) {
        return is.open()
                ? sizes.container(was.element()) == sizes.container(is.element())
                : sizes.box(was.element()).equals(sizes.box(is.element()));
    }

    private boolean isLabelledAlike(Link link) {
        List<Relation> was =
                link.relations().stream().map(before::requireRelation).toList();
        List<Relation> is = link.relations().stream().map(now::requireRelation).toList();
        return was.equals(is) || sizes.label(was).equals(sizes.label(is));
    }
}
