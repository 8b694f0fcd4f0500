package dev.plumbline.simulation.events.plan;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.PerformanceAttributes;
import dev.plumbline.simulation.inference.BatchLimits;
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

    private static final long USUAL_LINE = 4096;

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
        BatchLimits limits = EngineLimits.of(element);
        long line = element.get(ElementAttributes.QUEUE)
                .flatMap(queue -> queue.get(ElementAttributes.QUEUE_MAX))
                .orElse(USUAL_LINE);
        return Optional.of(new EnginePlan(
                model(element, steps),
                limits,
                length(element, element.get(PerformanceAttributes.INPUT_TOKENS, 1L)),
                length(element, element.get(ElementAttributes.OUTPUT_TOKENS, 1L)),
                (int) Math.min(EngineLimits.MOST, limits.sequences() + line)));
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

    /// Lengths vary as those of conversations do: exponentially.
    private TimeDistribution length(Element element, long mean) {
        notes.about("The lengths of prompts and answers are taken as exponential", element.id());
        return new TimeDistribution.Exponential(mean);
    }

    private static double seconds(Attributes attributes, Attribute<Duration> attribute) {
        return attributes.get(attribute).map(time -> time.toNanos() / 1e9).orElse(0.0);
    }
}
