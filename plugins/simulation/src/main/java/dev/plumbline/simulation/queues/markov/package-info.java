/// Markov chains, and the queues that are solved as chains: birth and death, matrix-geometric, phase types.
@NullMarked
package dev.plumbline.simulation.queues.markov;

import org.jspecify.annotations.NullMarked;
