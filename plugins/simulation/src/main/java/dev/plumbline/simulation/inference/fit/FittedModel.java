package dev.plumbline.simulation.inference.fit;

import dev.plumbline.simulation.inference.BatchLimits;
import dev.plumbline.simulation.inference.StepModel;

/// A step model that was fitted, and how well it predicts.
///
/// @param model the step model, in whole nanoseconds
/// @param limits the limits that it was fitted with
/// @param meanError how far its times of the first and last tokens are off on average, in seconds, for the requests
///     that it was fitted on
/// @param fitted the figures of the requests that it was fitted on
/// @param heldOut the figures of all that came after, of which the fit knew when they came and how long they were, but
///     not when they were answered
public record FittedModel(
        StepModel model, BatchLimits limits, double meanError, Validation fitted, Validation heldOut) {}
