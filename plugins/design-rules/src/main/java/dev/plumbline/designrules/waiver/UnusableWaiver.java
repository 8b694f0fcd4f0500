package dev.plumbline.designrules.waiver;

import dev.plumbline.graphmodel.Problem.Place;
import java.util.List;

/// A waiver that is not applied because of how it is written.
///
/// @param finding the finding that it names; empty if it names none
/// @param faults what is missing or wrong, each the rest of a sentence that begins with "it"
/// @param place where it is written
public record UnusableWaiver(String finding, List<String> faults, Place place) {

    public UnusableWaiver {
        faults = List.copyOf(faults);
    }
}
