package dev.plumbline.simulation.network;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.OperationsAttributes;
import dev.plumbline.graphmodel.PerformanceAttributes;

/// How many replicas of an element must run for it to work.
public final class RequiredReplicas {

    private RequiredReplicas() {}

    /// As many as the element says, most of them if they must agree, else one.
    ///
    /// @param replicas how many there are
    public static long of(Element element, long replicas) {
        return element.get(PerformanceAttributes.REQUIRED_REPLICAS)
                .orElseGet(() -> element.get(OperationsAttributes.QUORUM, false) ? replicas / 2 + 1 : 1);
    }
}
