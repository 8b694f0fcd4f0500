/// What can be said of availability without a decision diagram: bounds, and simulation of failures and repairs.
@NullMarked
package dev.plumbline.simulation.availability.estimate;

import org.jspecify.annotations.NullMarked;
