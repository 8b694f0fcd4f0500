package dev.plumbline.simulation.events.plan;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.PerformanceAttributes;
import dev.plumbline.simulation.inference.BatchLimits;
import dev.plumbline.simulation.inference.KvCache;
import dev.plumbline.simulation.inference.StepModel;
import dev.plumbline.simulation.kernel.EnginePlan;
import dev.plumbline.simulation.kernel.TimeDistribution;
import dev.plumbline.simulation.network.Notes;
import java.time.Duration;
import java.util.Optional;

/// Reads how a model endpoint batches requests.
///
/// It is played step by step where its `stepTime` is given, or the speeds of reading (`prefillTokensPerSecond`) and
/// writing (`tokensPerSecond`) with the lengths of prompts and answers; otherwise it is a server like any other.
final class EnginePlanner {

    private static final long USUAL_BATCH = 256;
    private static final long USUAL_BUDGET = 2048;
    private static final long USUAL_LINE = 4096;
    private static final long MOST = 1 << 20;

    private final Notes notes;

    EnginePlanner(Notes notes) {
        this.notes = notes;
    }

    /// Whether requests to the element are batched step by step.
    static boolean isBatched(Element element) {
        boolean speeds = element.get(PerformanceAttributes.PREFILL_TOKENS_PER_SECOND, 0.0) > 0
                && element.get(ElementAttributes.TOKENS_PER_SECOND, 0.0) > 0
                && element.get(PerformanceAttributes.INPUT_TOKENS).isPresent();
        boolean steps = element.get(PerformanceAttributes.STEP_TIME).isPresent();
        return element.get(ElementAttributes.OUTPUT_TOKENS).isPresent() && (steps || speeds);
    }

    Optional<EnginePlan> plan(Element element) {
        if (!isBatched(element)) {
            return Optional.empty();
        }
        Attributes steps = element.get(PerformanceAttributes.STEP_TIME, Attributes.NONE);
        BatchLimits limits = limits(element, steps);
        long line = element.get(ElementAttributes.QUEUE)
                .flatMap(queue -> queue.get(ElementAttributes.QUEUE_MAX))
                .orElse(USUAL_LINE);
        return Optional.of(new EnginePlan(
                model(element, steps),
                limits,
                length(element, element.get(PerformanceAttributes.INPUT_TOKENS, 1L)),
                length(element, element.get(ElementAttributes.OUTPUT_TOKENS, 1L)),
                (int) Math.min(MOST, limits.sequences() + line)));
    }

    private static StepModel model(Element element, Attributes steps) {
        if (!steps.isEmpty()) {
            return new StepModel(
                    seconds(steps, PerformanceAttributes.STEP_BASE),
                    seconds(steps, PerformanceAttributes.STEP_PER_PREFILL_TOKEN),
                    seconds(steps, PerformanceAttributes.STEP_PER_SEQUENCE),
                    seconds(steps, PerformanceAttributes.STEP_PER_CONTEXT_TOKEN));
        }
        return new StepModel(
                1 / element.get(ElementAttributes.TOKENS_PER_SECOND, 1.0),
                1 / element.get(PerformanceAttributes.PREFILL_TOKENS_PER_SECOND, 1.0),
                0,
                0);
    }

    private static BatchLimits limits(Element element, Attributes steps) {
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

    /// Lengths vary as those of conversations do: exponentially.
    private TimeDistribution length(Element element, long mean) {
        notes.about("The lengths of prompts and answers are taken as exponential", element.id());
        return new TimeDistribution.Exponential(mean);
    }

    private static double seconds(Attributes attributes, Attribute<Duration> attribute) {
        return attributes.get(attribute).map(time -> time.toNanos() / 1e9).orElse(0.0);
    }
}
