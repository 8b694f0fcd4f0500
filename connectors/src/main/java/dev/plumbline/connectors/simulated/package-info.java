/// Simulated twins of the connectors, so that everything works without a network.
@NullMarked
package dev.plumbline.connectors.simulated;

import org.jspecify.annotations.NullMarked;
