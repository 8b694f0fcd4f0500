package dev.plumbline.simulation.events.plan;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.PerformanceAttributes;
import dev.plumbline.simulation.inference.BatchLimits;
import dev.plumbline.simulation.inference.KvCache;
import java.util.Optional;

/// Reads what a model endpoint takes at most: `maxBatch`, or `concurrency` without it, answers together; the
/// `tokenBudget` of its `stepTime`, `contextWindow` and `kvTokens`.
public final class EngineLimits {

    /// No count of an endpoint is taken for more.
    static final long MOST = 1 << 20;

    private static final long USUAL_BATCH = 256;
    private static final long USUAL_BUDGET = 2048;

    private EngineLimits() {}

    /// The limits of an element; those that are usual where it says nothing.
    public static BatchLimits of(Element element) {
        Attributes steps = element.get(PerformanceAttributes.STEP_TIME, Attributes.NONE);
        long batch = element.get(ElementAttributes.MAX_BATCH)
                .or(() -> element.get(ElementAttributes.CONCURRENCY))
                .orElse(USUAL_BATCH);
        long budget = steps.get(PerformanceAttributes.STEP_TOKEN_BUDGET, USUAL_BUDGET);
        BatchLimits limits = BatchLimits.of((int) Math.min(MOST, batch), (int) Math.min(MOST, budget));
        Optional<Long> window = element.get(ElementAttributes.CONTEXT_WINDOW);
        Optional<Long> memory = element.get(PerformanceAttributes.KV_TOKENS);
        BatchLimits windowed = window.isPresent()
                ? limits.withContextWindow((int) Math.min(BatchLimits.ANY_CONTEXT, Math.max(2, window.get())))
                : limits;
        return memory.isPresent()
                ? windowed.withCache(KvCache.ofTokens(Math.max(2L * KvCache.USUAL_BLOCK_TOKENS, memory.get())))
                : windowed;
    }
}
