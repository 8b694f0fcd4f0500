package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Availability;
import dev.plumbline.pluginapi.Availability.Objective;
import dev.plumbline.pluginapi.Availability.Part;
import dev.plumbline.pluginapi.AvailabilityAnalyst.Survival;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.Comparator;
import java.util.Optional;

/// How available an element is.
///
/// @param name what people call the element
/// @param survival what is left of it when replicas are killed, if that was asked for
record Analysed(Availability availability, String name, Optional<Survival> survival) {

    /// What is wrong first, then what is down most.
    static final Comparator<Analysed> WORST_FIRST = Comparator.comparingInt(Analysed::rank)
            .thenComparingDouble(each -> -each.availability().downtime().high())
            .thenComparing(each -> each.availability().element());

    String id() {
        return availability.element();
    }

    Optional<Outcome> outcome() {
        return availability.objective().map(Objective::outcome);
    }

    boolean is(Outcome outcome) {
        return outcome().filter(found -> found == outcome).isPresent();
    }

    /// What it hangs on most, if anything takes it down.
    Optional<Part> dominant() {
        return availability.causes().parts().stream()
                .filter(part -> part.importance().criticality() > 0)
                .findFirst();
    }

    private int rank() {
        return outcome()
                .map(found -> switch (found) {
                    case FAILS -> 0;
                    case CANNOT_TELL -> 1;
                    case HOLDS -> 2;
                })
                .orElse(2);
    }
}
