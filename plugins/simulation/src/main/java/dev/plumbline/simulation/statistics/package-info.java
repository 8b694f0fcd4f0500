/// What may be concluded from the figures of simulated runs: where the warm-up ends, how precise a mean is, whether two
/// scenarios differ, when to stop. Pure functions of numbers, without any architecture.
@NullMarked
package dev.plumbline.simulation.statistics;

import org.jspecify.annotations.NullMarked;
