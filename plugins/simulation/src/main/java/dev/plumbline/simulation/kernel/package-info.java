/// The discrete-event kernel: requests that queue, call, time out and are tried again, on arrays of primitives.
@NullMarked
package dev.plumbline.simulation.kernel;

import org.jspecify.annotations.NullMarked;
