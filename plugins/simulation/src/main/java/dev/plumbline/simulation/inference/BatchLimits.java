package dev.plumbline.simulation.inference;

/// What an inference engine takes at most, and when it decides.
///
/// @param sequences how many sequences are worked on at the same time (`max_num_seqs` in vLLM), at least 1
/// @param tokensPerStep how many tokens a step computes (`max_num_batched_tokens`); longer prompts are computed in
/// pieces (chunked prefill); at least 1
/// @param contextWindow how many tokens the prompt and the answer to it have together (`max_model_len`), at least 2
/// @param cache the memory for keys and values
/// @param scheduling when it is decided what a step does
public record BatchLimits(int sequences, int tokensPerStep, int contextWindow, KvCache cache, Scheduling scheduling) {

    /// A context window that refuses nothing.
    public static final int ANY_CONTEXT = Integer.MAX_VALUE / 4;

    /// @throws IllegalArgumentException if a count is too small
    public BatchLimits {
        if (sequences < 1 || tokensPerStep < 1 || contextWindow < 2 || contextWindow > ANY_CONTEXT) {
            throw new IllegalArgumentException(
                    "An engine takes at least one sequence and one token in a step, and has a"
                            + " context of 2 to " + ANY_CONTEXT + " tokens, got " + sequences + ", " + tokensPerStep
                            + " and "
                            + contextWindow);
        }
    }

    /// The limits of a vLLM server with any context, a cache that never fills, and steps that are decided one ahead.
    public static BatchLimits of(int sequences, int tokensPerStep) {
        return new BatchLimits(sequences, tokensPerStep, ANY_CONTEXT, KvCache.UNLIMITED, Scheduling.ONE_AHEAD);
    }

    /// These limits with another cache.
    public BatchLimits withCache(KvCache other) {
        return new BatchLimits(sequences, tokensPerStep, contextWindow, other, scheduling);
    }

    /// These limits with another context window.
    public BatchLimits withContextWindow(int tokens) {
        return new BatchLimits(sequences, tokensPerStep, tokens, cache, scheduling);
    }

    /// These limits, decided at another time.
    public BatchLimits withScheduling(Scheduling other) {
        return new BatchLimits(sequences, tokensPerStep, contextWindow, cache, other);
    }

    /// When it is decided what a step does.
    public enum Scheduling {
        /// When the step before has ended.
        STEP_BY_STEP,
        /// When the step before begins, so that the accelerator never waits (asynchronous scheduling, the default of
        /// vLLM since 0.14). A request that arrives during a step is therefore in the step after the next.
        ONE_AHEAD
    }
}
