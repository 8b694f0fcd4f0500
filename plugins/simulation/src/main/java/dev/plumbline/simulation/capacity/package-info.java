/// How much load an architecture carries, by formulas: utilization, saturation, latency as load grows, and the cheapest
/// replicas that hold objectives.
@NullMarked
package dev.plumbline.simulation.capacity;

import org.jspecify.annotations.NullMarked;
