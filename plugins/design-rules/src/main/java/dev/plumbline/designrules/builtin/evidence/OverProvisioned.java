package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.designrules.model.Deployment;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// COST-003: more replicas than two and than zones, of which the processors are used less than 30 % and the memory less
/// than 40 %, at the p95 of at least 14 days.
final class OverProvisioned implements ElementAlgorithm {

    private static final Duration LEAST = Duration.ofDays(14);
    private static final double CPU = 0.3;
    private static final double MEMORY = 0.4;

    @Override
    public Stream<Verdict> judge(Facts facts, Element element) {
        if (!element.kind().runs()) {
            return Stream.empty();
        }
        List<Element> instances = facts.capacity().instances().getOrDefault(element.id(), List.of());
        return check(facts, element, Deployment.of(facts.architecture(), element, instances)).stream();
    }

    private static Optional<Verdict> check(Facts facts, Element element, Deployment deployment) {
        long least = Math.max(2, deployment.zones().size());
        if (deployment.replicas().orElse(0) <= least) {
            return Optional.empty();
        }
        String id = element.id();
        OptionalDouble cpu = facts.measured().p95(id, Metric.CPU);
        OptionalDouble memory = facts.measured().p95(id, Metric.MEMORY);
        if (cpu.orElse(0) >= CPU || memory.orElse(0) >= MEMORY) {
            return Optional.empty();
        }
        if (cpu.isEmpty() || memory.isEmpty() || isShort(facts, id, Metric.CPU) || isShort(facts, id, Metric.MEMORY)) {
            return Optional.of(new Verdict.CannotTell(
                    List.of(id),
                    "Whether " + id + " needs its " + deployment.replicas().getAsLong()
                            + " replicas is not known: processor and memory are not measured over 14 days."));
        }
        return Optional.of(new Verdict.Violation(
                List.of(id),
                List.of(id),
                id + " has " + deployment.replicas().getAsLong() + " replicas, which use "
                        + Math.round(cpu.getAsDouble() * 100) + "% of their processors and "
                        + Math.round(memory.getAsDouble() * 100) + "% of their memory at the p95; redundancy needs "
                        + least
                        + "."));
    }

    private static boolean isShort(Facts facts, String id, Metric metric) {
        return facts.measured().span(id, metric).compareTo(LEAST) < 0;
    }
}
