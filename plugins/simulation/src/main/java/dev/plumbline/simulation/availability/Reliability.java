package dev.plumbline.simulation.availability;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.simulation.availability.formulas.Binomial;
import dev.plumbline.simulation.availability.structure.Behaviour;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads how elements fail. The attribute `mtbf` is the mean time from the end of a repair to the next failure.
final class Reliability {

    private static final double NANOS_PER_HOUR = 3.6e12;

    private Reliability() {}

    /// How one replica fails, if both of its times are written and more than nothing.
    static Optional<Behaviour> ofReplica(Element element) {
        Optional<Duration> up = element.get(ElementAttributes.MTBF).filter(Duration::isPositive);
        Optional<Duration> down = element.get(ElementAttributes.MTTR).filter(Duration::isPositive);
        return up.isPresent() && down.isPresent()
                ? Optional.of(Behaviour.repaired(hours(up.get()), hours(down.get())))
                : Optional.empty();
    }

    /// The share of the time that something is down which somebody else runs and promises to keep up.
    static Optional<Double> ofPromise(Element element) {
        boolean isProvided = element.kind() == ElementKind.EXTERNAL
                || element.kind() == ElementKind.NODE
                || element.get(ElementAttributes.MANAGED, false);
        return isProvided ? objective(element).map(share -> 1 - share) : Optional.empty();
    }

    /// The availability that an element is to have.
    static Optional<Double> objective(Element element) {
        return element.get(ElementAttributes.SLO)
                .flatMap(slo -> slo.get(ElementAttributes.AVAILABILITY))
                .map(Ratio::value);
    }

    /// How a node fails: if it stands for several machines, when too few of them work.
    static Behaviour ofGroup(Element element, Behaviour one) {
        long units = Replicas.count(element, List.of());
        long needed = Replicas.needed(element, units);
        if (units == 1 || needed > units) {
            return one;
        }
        double down = Binomial.atLeast(units - needed + 1, units, one.unavailability());
        double failures =
                one.failuresPerHour() * units * Binomial.exactly(units - needed, units - 1, one.unavailability());
        return down == 0 || failures == 0
                ? Behaviour.unavailable(down)
                : Behaviour.repaired((1 - down) / failures, down / failures);
    }

    /// Which attributes are not written of how an element fails.
    static List<String> missing(Element element) {
        List<String> missing = new ArrayList<>();
        if (!element.attributes().has(ElementAttributes.MTBF)) {
            missing.add(ElementAttributes.MTBF.key());
        }
        if (!element.attributes().has(ElementAttributes.MTTR)) {
            missing.add(ElementAttributes.MTTR.key());
        }
        return missing;
    }

    private static double hours(Duration duration) {
        return (duration.getSeconds() * 1e9 + duration.getNano()) / NANOS_PER_HOUR;
    }
}
