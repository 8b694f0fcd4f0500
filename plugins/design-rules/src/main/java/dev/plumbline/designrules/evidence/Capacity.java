package dev.plumbline.designrules.evidence;

import dev.plumbline.designrules.model.Deployment;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.RuleContext;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// How many requests per second elements can serve, as the model declares it, and how many reach them at the peak,
/// as it was measured, or as the model declares it where nothing was measured.
///
/// @param architecture the snapshot
/// @param measured what was measured
/// @param instances the instances in the snapshot, by the id of what they are instances of
public record Capacity(Architecture architecture, Measured measured, Map<String, List<Element>> instances) {

    public static Capacity of(RuleContext context, Measured measured) {
        return new Capacity(context.architecture(), measured, Deployment.instances(context));
    }

    /// The requests per second that all replicas together can serve: replicas * concurrency / mean service time. Empty
    /// if one of the three is not declared. An element that scales can serve what its most replicas do.
    public OptionalDouble most(Element element) {
        Attributes time = element.get(ElementAttributes.SERVICE_TIME, Attributes.NONE);
        Deployment deployment = Deployment.of(architecture, element, instances.getOrDefault(element.id(), List.of()));
        boolean isDeclared = time.has(ElementAttributes.MEAN)
                && element.attributes().has(ElementAttributes.CONCURRENCY)
                && deployment.replicas().isPresent();
        double seconds = time.get(ElementAttributes.MEAN)
                .map(mean -> mean.toNanos() / 1e9)
                .orElse(0.0);
        if (!isDeclared || seconds <= 0) {
            return OptionalDouble.empty();
        }
        double replicas = element.attributes().at("autoscale.max") instanceof Long most
                ? Math.max(most, deployment.replicas().getAsLong())
                : deployment.replicas().getAsLong();
        return OptionalDouble.of(replicas * element.get(ElementAttributes.CONCURRENCY, 1L) / seconds);
    }

    /// The requests per second at the peak: the most that was measured, else the load that the objective names.
    public OptionalDouble peak(Element element) {
        OptionalDouble seen = measured.peak(element.id(), Metric.TRAFFIC);
        if (seen.isPresent()) {
            return seen;
        }
        return element.attributes().at("slo.throughput") instanceof Rate rate
                ? OptionalDouble.of(rate.perSecond())
                : OptionalDouble.empty();
    }

    /// The requests per second that pass a relation at the peak, without retries: as declared for it, else as many for
    /// each request of its source as is declared.
    public OptionalDouble peak(Relation relation) {
        OptionalDouble seen = measured.peak(relation.id(), Metric.TRAFFIC);
        if (seen.isPresent()) {
            return seen;
        }
        if (relation.attributes().has(RelationAttributes.RATE)) {
            return OptionalDouble.of(
                    relation.get(RelationAttributes.RATE).orElseThrow().perSecond());
        }
        OptionalDouble source =
                architecture.element(relation.from()).map(this::peak).orElse(OptionalDouble.empty());
        return source.isPresent()
                ? OptionalDouble.of(source.getAsDouble() * relation.get(RelationAttributes.CALLS_PER_REQUEST, 1.0))
                : OptionalDouble.empty();
    }
}
