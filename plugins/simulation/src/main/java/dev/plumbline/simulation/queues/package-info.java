/// The arithmetic of queues: pure functions of rates, service times and servers, without any architecture.
@NullMarked
package dev.plumbline.simulation.queues;

import org.jspecify.annotations.NullMarked;
