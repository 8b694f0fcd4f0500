/// What a scenario asserts, held against the figures.
@NullMarked
package dev.plumbline.simulation.assertion;

import org.jspecify.annotations.NullMarked;
