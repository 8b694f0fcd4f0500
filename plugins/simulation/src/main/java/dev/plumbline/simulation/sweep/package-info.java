/// Many simulations of one architecture: grids of changed values, and where they run.
@NullMarked
package dev.plumbline.simulation.sweep;

import org.jspecify.annotations.NullMarked;
