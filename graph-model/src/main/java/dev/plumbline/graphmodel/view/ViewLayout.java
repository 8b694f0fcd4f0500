package dev.plumbline.graphmodel.view;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where elements stand in a view. Elements without a place stand where the layout puts them.
///
/// @param view the id of the view
/// @param places the places by the ids of the elements
public record ViewLayout(String view, NavigableMap<String, Place> places) {

    public ViewLayout {
        places = Collections.unmodifiableNavigableMap(new TreeMap<>((SortedMap<String, Place>) places));
    }

    /// A layout that leaves all to the program.
    public static ViewLayout empty(String view) {
        return new ViewLayout(view, Collections.emptyNavigableMap());
    }

    /// The place of an element, if it has one.
    public Optional<Place> place(String element) {
        return Optional.ofNullable(places.get(element));
    }
}
