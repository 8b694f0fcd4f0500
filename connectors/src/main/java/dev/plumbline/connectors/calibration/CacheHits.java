package dev.plumbline.connectors.calibration;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.Metric;
import java.util.ArrayList;
import java.util.List;

/// How often caches have what is asked of them, as far as reads tell it: those of a cache against those that it passes
/// on to its store, or those of a service against those that the service then asks its only store.
///
/// @param measured the traffic of relations
record CacheHits(Architecture architecture, Measured measured) {

    /// From 0 to 1; NaN if it cannot be told.
    double ratio(Element cache) {
        if (cache.kind() != ElementKind.CACHE) {
            return Double.NaN;
        }
        double asked = traffic(reads(architecture.incoming(cache.id())));
        List<Relation> passedOn = reads(architecture.outgoing(cache.id()));
        double missed = passedOn.isEmpty() ? besides(cache) : traffic(passedOn);
        return asked > 0 && missed <= asked ? 1 - missed / asked : Double.NaN;
    }

    private double besides(Element cache) {
        List<Relation> asking = reads(architecture.incoming(cache.id()));
        if (asking.size() != 1) {
            return Double.NaN;
        }
        List<Relation> stores = reads(architecture.outgoing(asking.getFirst().from())).stream()
                .filter(relation -> architecture
                        .element(relation.to())
                        .filter(element -> element.kind() == ElementKind.DATASTORE)
                        .isPresent())
                .toList();
        return stores.size() == 1 ? traffic(stores) : Double.NaN;
    }

    private static List<Relation> reads(Iterable<Relation> relations) {
        List<Relation> reads = new ArrayList<>();
        relations.forEach(relation -> {
            if (relation.kind() == RelationKind.READS) {
                reads.add(relation);
            }
        });
        return reads;
    }

    private double traffic(List<Relation> relations) {
        return relations.stream()
                .mapToDouble(relation -> measured.value(relation.id(), Metric.TRAFFIC))
                .sum();
    }
}
