/// Figures of a network by playing its requests one by one.
@NullMarked
package dev.plumbline.simulation.events;

import org.jspecify.annotations.NullMarked;
