package dev.plumbline.designrules.waiver;

import dev.plumbline.graphmodel.Problem.Place;
import java.time.LocalDate;
import java.util.Optional;

/// A finding, or a few, that somebody accepts until a day.
///
/// @param finding what is accepted
/// @param grant who accepts it, why and until when
/// @param most how many findings it may match
/// @param place where it is written
public record Waiver(FindingPattern finding, Grant grant, int most, Place place) {

    /// How many findings a pattern may match where nothing else is said.
    public static final int USUAL_MOST = 20;

    /// Whether it is over on the day.
    public boolean isOver(LocalDate day) {
        return grant.until().isBefore(day);
    }

    /// Who accepts something, why and until when.
    ///
    /// @param until the last day, in universal time
    /// @param approvedBy who agreed
    /// @param ticket where it is tracked
    public record Grant(
            String reason, String by, LocalDate until, Optional<String> approvedBy, Optional<String> ticket) {}
}
