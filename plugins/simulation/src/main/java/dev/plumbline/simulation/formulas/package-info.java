/// Figures of a network by closed forms, in milliseconds.
@NullMarked
package dev.plumbline.simulation.formulas;

import org.jspecify.annotations.NullMarked;
