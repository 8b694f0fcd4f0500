package dev.plumbline.connectors.simulated;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// The names that the elements of an architecture report telemetry under.
final class Names {

    private final Architecture architecture;

    Names(Architecture architecture) {
        this.architecture = architecture;
    }

    /// The service that an element is: by what its telemetry is told apart by, or by its id.
    ServiceIdentity service(String id) {
        Optional<SortedMap<String, String>> keys =
                architecture.element(id).flatMap(element -> element.get(ElementAttributes.TELEMETRY));
        return keys.map(ServiceIdentity::new).orElseGet(() -> ServiceIdentity.named(element(id)));
    }

    /// The calls that a relation stands for.
    Ends calls(String id) {
        Relation relation = architecture.requireRelation(id);
        return new Ends(service(relation.from()), service(relation.to()));
    }

    /// The service name of an element.
    String element(String id) {
        return architecture
                .element(id)
                .flatMap(element -> element.get(ElementAttributes.OBSERVED_AS))
                .orElse(id);
    }

    /// The service names of a relation's source and target.
    List<String> ends(String id) {
        Relation relation = architecture.requireRelation(id);
        return List.of(element(relation.from()), element(relation.to()));
    }
}
