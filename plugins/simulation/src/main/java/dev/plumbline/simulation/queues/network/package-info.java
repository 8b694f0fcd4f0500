/// Networks of queues in product form, open and closed, and requests that fork and join.
@NullMarked
package dev.plumbline.simulation.queues.network;

import org.jspecify.annotations.NullMarked;
