/// An architecture with its flows and a scenario's changes as a network of stations that requests visit: what every way
/// of simulating starts from.
@NullMarked
package dev.plumbline.simulation.network;

import org.jspecify.annotations.NullMarked;
