package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Ownership;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which stripe says who answers for an element. The first six owners have a colour; the others share grey.
///
/// @param inks the colours by owner id
record Owners(NavigableMap<String, Ink> inks) {

    /// No stripes are drawn.
    static final Owners NONE = new Owners(Collections.emptyNavigableMap());

    /// The stripes of the boxes that are shown.
    static Owners of(Architecture architecture, Layout layout) {
        TreeSet<String> owners = new TreeSet<>();
        for (Layout.Box box : layout.boxes()) {
            architecture
                    .element(box.element())
                    .flatMap(element -> Ownership.owner(architecture, element))
                    .ifPresent(owners::add);
        }
        NavigableMap<String, Ink> inks = new TreeMap<>();
        for (String owner : owners) {
            inks.put(owner, NominalCategories.ink(inks.size(), Ink.EDGE_MUTED));
        }
        return new Owners(Collections.unmodifiableNavigableMap(inks));
    }

    /// The colour of an element's stripe, if it has one.
    Optional<Ink> ink(Architecture architecture, Element element) {
        return inks.isEmpty()
                ? Optional.empty()
                : Ownership.owner(architecture, element).map(inks::get);
    }
}
