package dev.plumbline.simulation.kernel;

/// A model endpoint: requests are batched, their prompts read and their answers written token by token.
///
/// @param steps how long one step of the engine takes
/// @param limits what fits into one step and into memory
/// @param prompt the number of tokens of a prompt; drawn as a time is, and rounded
/// @param answer the number of tokens of an answer
public record EnginePlan(Steps steps, Limits limits, TimeDistribution prompt, TimeDistribution answer) {

    /// The seconds of one step: base + perPrefill x prompt tokens + perSequence x answers being written + perContext x
    /// tokens that they look back on.
    public record Steps(double base, double perPrefill, double perSequence, double perContext) {}

    /// @param sequences how many requests are in a batch at most
    /// @param tokens how many tokens one step works on at most
    /// @param memory how many tokens are kept in memory at most
    /// @param window how many tokens a prompt and its answer may have
    public record Limits(int sequences, int tokens, long memory, long window) {}
}
