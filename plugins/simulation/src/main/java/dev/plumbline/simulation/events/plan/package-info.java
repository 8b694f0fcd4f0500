/// The network as the kernel's plans: stations, links, steps, load and faults as arrays of numbers.
@NullMarked
package dev.plumbline.simulation.events.plan;

import org.jspecify.annotations.NullMarked;
