package dev.plumbline.simulation.availability;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.simulation.network.RequiredReplicas;
import java.util.List;
import java.util.Optional;

/// How many replicas of an element run, and how many of them must.
final class Replicas {

    private Replicas() {}

    /// Whether replicas of the element run on machines: not what runs with users, nor what is a person.
    static boolean runOnMachines(Element element) {
        return element.kind().runs()
                && element.kind() != ElementKind.CLIENT
                && element.kind() != ElementKind.HUMAN_REVIEW;
    }

    /// How many run: as the element says, else as few as it is scaled down to.
    static Optional<Long> declared(Element element) {
        return element.get(ElementAttributes.REPLICAS)
                .or(() -> element.get(ElementAttributes.AUTOSCALE)
                        .flatMap(scaling -> scaling.get(ElementAttributes.AUTOSCALE_MIN)));
    }

    /// How many run: as the element says, else as its instances do; 1 if nobody says it.
    static long count(Element element, List<Element> instances) {
        return declared(element).orElseGet(() -> Math.max(1, ofInstances(instances)));
    }

    static long ofInstances(List<Element> instances) {
        return instances.stream()
                .mapToLong(instance -> declared(instance).orElse(1L))
                .sum();
    }

    /// How many must run: as the element says, most of them if they must agree, else one.
    static long needed(Element element, long replicas) {
        return RequiredReplicas.of(element, replicas);
    }
}
