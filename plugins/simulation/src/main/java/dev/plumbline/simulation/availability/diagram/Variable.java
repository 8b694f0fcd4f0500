package dev.plumbline.simulation.availability.diagram;

import dev.plumbline.simulation.availability.formulas.Binomial;
import dev.plumbline.simulation.availability.structure.Behaviour;
import dev.plumbline.simulation.availability.structure.Structure;

/// An event that a diagram asks for: too few of the units that are present work. A part is one unit.
///
/// @param part the name of the part or the units
/// @param group the number of what it is about; another variable of the same is about fewer or more units
/// @param failing how many must fail
/// @param present how many there are to fail
/// @param behaviour how one of them fails
record Variable(String part, int group, long failing, long present, Behaviour behaviour) {

    static Variable of(String part, int group, Behaviour behaviour) {
        return new Variable(part, group, 1, 1, behaviour);
    }

    static Variable of(Structure.Units units, int group, long present, Behaviour behaviour) {
        return new Variable(units.id(), group, present - units.needed() + 1, present, behaviour);
    }

    /// The probability of the event.
    double probability() {
        return Binomial.atLeast(failing, present, behaviour.unavailability());
    }

    /// How often it begins in an hour: each unit fails as often as it does, and the last that was needed makes the
    /// difference.
    double perHour() {
        return behaviour.failuresPerHour() * present * ofOne();
    }

    /// How likely one unit makes the difference to the event.
    double ofOne() {
        return Binomial.exactly(failing - 1, present - 1, behaviour.unavailability());
    }

    /// In how many ways that many of those that are present fail.
    double ways() {
        return Binomial.ways(present, failing);
    }

    /// The probability of one of the ways.
    double ofOneWay() {
        return Math.pow(behaviour.unavailability(), (double) failing);
    }
}
