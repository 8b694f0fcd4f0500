package dev.plumbline.simulation.kernel;

import dev.plumbline.simulation.inference.BatchLimits;
import dev.plumbline.simulation.inference.StepModel;

/// A model endpoint: requests are batched, their prompts read and their answers written token by token.
///
/// @param model how long one step of the engine takes
/// @param limits what fits into one step and into memory
/// @param prompt the number of tokens of a prompt; drawn as a time is, and rounded to 1 or more
/// @param answer the number of tokens of an answer
/// @param places how many requests can be in one replica, those that wait for a place in the batch included
public record EnginePlan(
        StepModel model, BatchLimits limits, TimeDistribution prompt, TimeDistribution answer, int places) {}
