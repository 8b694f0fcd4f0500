/// Published and independently computed figures, and how the program computes them.
@NullMarked
package dev.plumbline.simulation.queues.oracle;

import org.jspecify.annotations.NullMarked;
