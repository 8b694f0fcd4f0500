/// By how much the results of two scenarios differ.
@NullMarked
package dev.plumbline.simulation.comparison;

import org.jspecify.annotations.NullMarked;
