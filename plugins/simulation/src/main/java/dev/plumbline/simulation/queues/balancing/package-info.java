/// Requests that are spread over equal servers, each with a queue of its own.
@NullMarked
package dev.plumbline.simulation.queues.balancing;

import org.jspecify.annotations.NullMarked;
