package dev.plumbline.simulation.inference;

/// The memory for keys and values of an inference engine, which it hands out in blocks of tokens.
///
/// @param blocks how many blocks there are, at least 1
/// @param blockTokens the tokens that a block holds, at least 1
/// @param prefixCaching whether blocks that were given back are found again
public record KvCache(long blocks, int blockTokens, PrefixCaching prefixCaching) {

    /// The size of a block in vLLM, unless it is set otherwise.
    public static final int USUAL_BLOCK_TOKENS = 16;

    /// A cache that never fills.
    public static final KvCache UNLIMITED = new KvCache(Long.MAX_VALUE / 4, USUAL_BLOCK_TOKENS, PrefixCaching.ON);

    /// @throws IllegalArgumentException if a count is below 1
    public KvCache {
        if (blocks < 1 || blockTokens < 1) {
            throw new IllegalArgumentException("A cache has at least one block of at least one token, got " + blocks
                    + " blocks of " + blockTokens + " tokens");
        }
    }

    /// The cache that holds the given number of tokens in blocks of the usual size. One block is kept back, as vLLM
    /// does.
    ///
    /// @param tokens the tokens, as vLLM reports its cache
    /// @throws IllegalArgumentException if that is less than two blocks
    public static KvCache ofTokens(long tokens) {
        return new KvCache(tokens / USUAL_BLOCK_TOKENS - 1, USUAL_BLOCK_TOKENS, PrefixCaching.ON);
    }

    /// The blocks that so many tokens of one sequence take.
    public long blocksFor(long tokens) {
        return (tokens + blockTokens - 1) / blockTokens;
    }

    /// Whether the blocks of a sequence that lost its place are looked up when it comes back.
    public enum PrefixCaching {
        ON,
        OFF
    }
}
