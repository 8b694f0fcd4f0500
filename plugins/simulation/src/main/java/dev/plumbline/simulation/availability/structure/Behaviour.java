package dev.plumbline.simulation.availability.structure;

import java.util.Optional;

/// How a part, or one of equal units, fails and comes back.
///
/// @param unavailability the share of the time that it is down, from 0 to 1
/// @param stays how long it is up and down, if that is known
public record Behaviour(double unavailability, Optional<Stays> stays) {

    /// It never fails.
    public static final Behaviour PERFECT = new Behaviour(0, Optional.empty());

    public Behaviour {
        if (!(unavailability >= 0 && unavailability <= 1)) {
            throw new IllegalArgumentException("An unavailability is between 0 and 1, got " + unavailability);
        }
    }

    /// It is down for a share of the time; how often is not known.
    public static Behaviour unavailable(double share) {
        return new Behaviour(share, Optional.empty());
    }

    /// It fails and is repaired, each after an exponential time.
    ///
    /// @param hoursUp the mean time from a repair to the next failure
    /// @param hoursDown the mean time from a failure to the end of its repair
    public static Behaviour repaired(double hoursUp, double hoursDown) {
        return alternating(new Lasting.Exponential(hoursUp), new Lasting.Exponential(hoursDown));
    }

    /// It is up and down by turns.
    public static Behaviour alternating(Lasting up, Lasting down) {
        return new Behaviour(down.mean() / (up.mean() + down.mean()), Optional.of(new Stays(up, down)));
    }

    /// How often it fails in an hour, up or down; 0 if that is not known.
    public double failuresPerHour() {
        return stays.map(each -> 1 / (each.up().mean() + each.down().mean())).orElse(0.0);
    }

    /// How long it is up and down by turns.
    public record Stays(Lasting up, Lasting down) {}
}
