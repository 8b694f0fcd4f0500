/// The search for the cheapest replicas that hold objectives.
@NullMarked
package dev.plumbline.simulation.capacity.sizing;

import org.jspecify.annotations.NullMarked;
