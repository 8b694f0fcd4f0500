/// Several runs of a blueprint, and what they say together.
@NullMarked
package dev.plumbline.simulation.experiment;

import org.jspecify.annotations.NullMarked;
