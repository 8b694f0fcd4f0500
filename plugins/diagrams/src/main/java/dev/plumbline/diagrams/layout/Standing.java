package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.VisibleParts.Part;
import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.graphmodel.view.ViewLayout;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of the places in a view before it is laid out.
///
/// @param own the places that people gave elements in the view; pinned ones are kept exactly
/// @param general the places in the landscape: they count where an element has none of its own and stands in the same
///     container
/// @param before the layout that the view had before an edit; null if it was not laid out yet
/// @param tidied the elements that are placed anew, with what is in them, although they have been laid out before
/// @param returning where elements go back to, whose places were taken back, from the upper left corners of their
///     containers
public record Standing(
        ViewLayout own, ViewLayout general, @Nullable Layout before, Set<String> tidied, Map<String, Point> returning) {

    /// What places are counted from: how far it is to the right and down from the upper left corner of a container.
    public static final Point CORNER =
            new Point(ContainerLayout.PADDING, ContainerLayout.HEADER + ContainerLayout.PADDING);

    public Standing {
        tidied = Set.copyOf(tidied);
        returning = Map.copyOf(returning);
    }

    /// The places that are written in files.
    public static Standing of(ViewLayout own, ViewLayout general) {
        return new Standing(own, general, null, Set.of(), Map.of());
    }

    /// The same for a view that was laid out before.
    public Standing after(Layout layout) {
        return new Standing(own, general, layout, tidied, returning);
    }

    /// The same with elements that are placed anew.
    public Standing tidying(Set<String> elements) {
        return new Standing(own, general, before, elements, returning);
    }

    /// The same with elements that go back to where they stood.
    public Standing returning(Map<String, Point> places) {
        return new Standing(own, general, before, tidied, places);
    }

    /// Whether the layout can be made as if nobody had touched the view.
    boolean isFresh() {
        return before == null && own.places().isEmpty() && general.places().isEmpty();
    }

    /// The place that people gave a part, if they did.
    Optional<Place> place(Part part) {
        Optional<Place> given = own.place(part.id());
        boolean sharesContainer = part.container() != null
                && part.container().equals(part.element().parent());
        return given.isPresent() || !sharesContainer ? given : general.place(part.id());
    }
}
