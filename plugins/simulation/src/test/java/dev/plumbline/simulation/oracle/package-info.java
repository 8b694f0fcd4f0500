/// The kernel held against published and independently computed figures.
@NullMarked
package dev.plumbline.simulation.oracle;

import org.jspecify.annotations.NullMarked;
