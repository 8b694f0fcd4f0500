package dev.plumbline.simulation.capacity;

import static dev.plumbline.graphmodel.ElementAttributes.CONCURRENCY;
import static dev.plumbline.graphmodel.ElementAttributes.DISTRIBUTION;
import static dev.plumbline.graphmodel.ElementAttributes.DistributionKind.EMPIRICAL;
import static dev.plumbline.graphmodel.ElementAttributes.MAX_BATCH;
import static dev.plumbline.graphmodel.ElementAttributes.MEAN;
import static dev.plumbline.graphmodel.ElementAttributes.OUTPUT_TOKENS;
import static dev.plumbline.graphmodel.ElementAttributes.QUEUE;
import static dev.plumbline.graphmodel.ElementAttributes.QUEUE_MAX;
import static dev.plumbline.graphmodel.ElementAttributes.REPLICAS;
import static dev.plumbline.graphmodel.ElementAttributes.SERVICE_TIME;
import static dev.plumbline.graphmodel.ElementAttributes.TOKENS_PER_SECOND;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import dev.plumbline.graphmodel.PerformanceAttributes;
import dev.plumbline.pluginapi.CapacityResult.Assumption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lists what an element that load reaches does not say, and what is taken instead.
final class MissingAttributes {

    /// The distributions that a mean alone says all about.
    private static final Set<DistributionKind> OF_MEAN =
            Set.of(DistributionKind.CONSTANT, DistributionKind.EXPONENTIAL, DistributionKind.UNIFORM);

    private final List<Assumption> found = new ArrayList<>();
    private final Element element;

    private MissingAttributes(Element element) {
        this.element = element;
    }

    static List<Assumption> of(Element element) {
        MissingAttributes missing = new MissingAttributes(element);
        missing.look();
        return missing.found;
    }

    private void look() {
        boolean generates = element.get(TOKENS_PER_SECOND, 0.0) > 0
                && element.get(OUTPUT_TOKENS).isPresent();
        Optional<Attributes> time = element.get(SERVICE_TIME);
        if (time.isEmpty() && !generates) {
            add("serviceTime", "nothing; its latency and its capacity cannot be told");
            return;
        }
        if (time.isEmpty()) {
            add("serviceTime", "an exponential time with the mean outputTokens / tokensPerSecond");
        }
        time.ifPresent(this::lookAt);
        if (element.get(REPLICAS).isEmpty()) {
            add("replicas", "1");
        }
        if (element.get(CONCURRENCY).or(() -> element.get(MAX_BATCH)).isEmpty()) {
            add("concurrency", "1: each replica works on one request at a time");
        }
        if (element.get(QUEUE).flatMap(queue -> queue.get(QUEUE_MAX)).isEmpty()) {
            add("queue.max", "no bound: what comes too much waits without end");
        }
    }

    private void lookAt(Attributes time) {
        boolean isEmpirical = time.get(DISTRIBUTION).filter(EMPIRICAL::equals).isPresent()
                && !time.get(PerformanceAttributes.SAMPLES, List.of()).isEmpty();
        boolean hasSpread = time.get(PerformanceAttributes.VARIATION).isPresent()
                || time.get(DISTRIBUTION).filter(OF_MEAN::contains).isPresent();
        if (time.get(MEAN).isPresent() && !isEmpirical && !hasSpread) {
            add("serviceTime.cv", "1, as of exponential times");
        }
    }

    private void add(String attribute, String taken) {
        found.add(new Assumption(element.id(), attribute, taken));
    }
}
