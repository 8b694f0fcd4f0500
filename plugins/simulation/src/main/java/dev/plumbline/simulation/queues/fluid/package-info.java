/// Load that changes with time, as a fluid and in a system without limits.
@NullMarked
package dev.plumbline.simulation.queues.fluid;

import org.jspecify.annotations.NullMarked;
