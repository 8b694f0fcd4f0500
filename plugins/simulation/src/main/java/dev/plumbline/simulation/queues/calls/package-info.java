/// What callers and callees do about load and failure: retries, hedging, breakers, limits.
@NullMarked
package dev.plumbline.simulation.queues.calls;

import org.jspecify.annotations.NullMarked;
