/// Exact answers by reduced ordered binary decision diagrams: probabilities, minimal cut sets, importance.
@NullMarked
package dev.plumbline.simulation.availability.diagram;

import org.jspecify.annotations.NullMarked;
