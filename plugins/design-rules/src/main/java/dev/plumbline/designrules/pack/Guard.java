package dev.plumbline.designrules.pack;

import dev.plumbline.graphmodel.Problem;
import java.util.Optional;

/// What holds for a rule because of the file that it comes from.
///
/// @param place where the rule stands
/// @param limits how long it may take; empty for the rules that come with the program
record Guard(Problem.Place place, Optional<TimeLimits> limits) {}
