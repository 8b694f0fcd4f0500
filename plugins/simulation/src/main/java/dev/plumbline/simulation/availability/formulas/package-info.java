/// Closed forms of availability: pure functions of rates and probabilities, without any architecture.
@NullMarked
package dev.plumbline.simulation.availability.formulas;

import org.jspecify.annotations.NullMarked;
