package dev.plumbline.simulation.availability;

import dev.plumbline.simulation.availability.structure.FailureModel;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What must work for an element to work, as an architecture says it.
///
/// @param model the structure; its parts and units have the ids of elements
/// @param parts what can fail, by the ids of the elements
/// @param missing the elements that were taken never to fail, as their figures are not known
/// @param notes what was assumed
public record ElementModel(
        FailureModel model, SortedMap<String, Part> parts, List<MissingFigures> missing, List<String> notes) {

    public ElementModel {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }
}
