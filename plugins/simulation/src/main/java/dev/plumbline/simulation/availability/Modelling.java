package dev.plumbline.simulation.availability;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.pluginapi.Availability.PartKind;
import dev.plumbline.simulation.availability.structure.Behaviour;
import dev.plumbline.simulation.availability.structure.Circles;
import dev.plumbline.simulation.availability.structure.FailureModel;
import dev.plumbline.simulation.availability.structure.Structure;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes the model of what must work for an element to work, with everything that it needs, directly or not.
final class Modelling {

    private static final String PROMISED =
            "Taken to be down for as long as their availability objective allows, as mtbf"
                    + " and mttr are not set; this counts as downtime, but not as failures";
    private static final String IMPOSSIBLE = "These never work, as more replicas must run than there are";

    private final Architecture architecture;
    private final Remarks remarks = new Remarks();
    private final Domains domains;
    private final Placing placing;
    private final SortedMap<String, Behaviour> behaviours = new TreeMap<>();
    private final SortedMap<String, Part> parts = new TreeMap<>();
    private final SortedMap<String, MissingFigures> missing = new TreeMap<>();

    private Modelling(Architecture architecture) {
        this.architecture = architecture;
        domains = new Domains(architecture, remarks);
        placing = new Placing(architecture, domains, remarks);
    }

    /// @throws IllegalArgumentException if there is no such element
    static ElementModel of(Architecture architecture, String element) {
        Modelling modelling = new Modelling(architecture);
        SortedMap<String, Structure> definitions =
                new Needs(architecture, modelling.remarks).of(architecture.requireElement(element), modelling::own);
        FailureModel model = new FailureModel(element, definitions, modelling.behaviours, Circles.STAND);
        return new ElementModel(
                model, modelling.parts, List.copyOf(modelling.missing.values()), modelling.remarks.toList());
    }

    /// What must work of the element itself and of what it stands on.
    private List<Structure> own(Element element) {
        if (element.kind() == ElementKind.NODE) {
            return domains.ofNode(element.id()).stream()
                    .filter(this::canFail)
                    .<Structure>map(Structure.Part::new)
                    .toList();
        }
        Optional<Behaviour> replica = Reliability.ofReplica(element).or(() -> ofType(element));
        Optional<Double> promise = Reliability.ofPromise(element);
        if (replica.isEmpty() && promise.isPresent()) {
            return provided(element, promise.get());
        }
        if (replica.isEmpty() && Replicas.runOnMachines(element)) {
            missing.put(element.id(), new MissingFigures(element.id(), Reliability.missing(element)));
        }
        return element.kind().runs() || element.kind() == ElementKind.INSTANCE || replica.isPresent()
                ? replicas(element, replica.orElse(Behaviour.PERFECT))
                : List.of();
    }

    private Optional<Behaviour> ofType(Element instance) {
        return instance.kind() == ElementKind.INSTANCE
                ? instance.get(ElementAttributes.INSTANCE_OF)
                        .flatMap(architecture::element)
                        .flatMap(Reliability::ofReplica)
                : Optional.empty();
    }

    private List<Structure> provided(Element element, double down) {
        remarks.about(PROMISED, element.id());
        if (down == 0) {
            return List.of();
        }
        behaviours.put(element.id(), Behaviour.unavailable(down));
        parts.put(element.id(), new Part(element.id(), PartKind.PROVIDED, 1, 1));
        return List.of(new Structure.Part(element.id()));
    }

    private List<Structure> replicas(Element element, Behaviour one) {
        long replicas = placing.replicas(element);
        long needed = Replicas.needed(element, replicas);
        if (needed > replicas) {
            remarks.about(IMPOSSIBLE, element.id());
            return List.of(new Structure.Any(List.of()));
        }
        List<Structure.Placement> placements = placing.of(element).stream()
                .map(placement -> new Structure.Placement(
                        placement.units(),
                        placement.domains().stream().filter(this::canFail).toList()))
                .toList();
        boolean standsOnNothing =
                placements.stream().allMatch(placement -> placement.domains().isEmpty());
        if (one.unavailability() == 0 && standsOnNothing) {
            return List.of();
        }
        behaviours.put(element.id(), one);
        parts.put(element.id(), new Part(element.id(), PartKind.REPLICAS, replicas, needed));
        return List.of(new Structure.Units(element.id(), needed, placements));
    }

    /// Whether it is known of a node how it fails.
    private boolean canFail(String id) {
        if (!behaviours.containsKey(id) && !missing.containsKey(id)) {
            Element node = architecture.requireElement(id);
            Optional<Behaviour> known = Reliability.ofReplica(node)
                    .map(one -> Reliability.ofGroup(node, one))
                    .or(() -> Reliability.ofPromise(node).map(down -> promised(id, down)));
            if (known.isEmpty()) {
                missing.put(id, new MissingFigures(id, Reliability.missing(node)));
            }
            behaviours.put(id, known.orElse(Behaviour.PERFECT));
            known.ifPresent(behaviour -> parts.put(id, new Part(id, domains.kind(id), 1, 1)));
        }
        return behaviours.getOrDefault(id, Behaviour.PERFECT).unavailability() > 0;
    }

    private Behaviour promised(String id, double down) {
        remarks.about(PROMISED, id);
        return Behaviour.unavailable(down);
    }
}
