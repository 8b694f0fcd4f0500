package dev.plumbline.simulation.availability;

import java.util.List;

/// Figures that an element lacks, for which it was taken never to fail.
///
/// @param element the id of the element
/// @param attributes the attributes that should be written at it
public record MissingFigures(String element, List<String> attributes) {

    public MissingFigures {
        attributes = List.copyOf(attributes);
    }
}
