/// Fits the step model of a model endpoint to requests that were measured at a real server, and says how well it
/// predicts others.
@NullMarked
package dev.plumbline.simulation.inference.fit;

import org.jspecify.annotations.NullMarked;
