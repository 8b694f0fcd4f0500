package dev.plumbline.simulation.availability;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.simulation.availability.diagram.KilledExactly;
import dev.plumbline.simulation.availability.structure.Behaviour;
import dev.plumbline.simulation.availability.structure.Circles;
import dev.plumbline.simulation.availability.structure.Expansion;
import dev.plumbline.simulation.availability.structure.FailureModel;
import dev.plumbline.simulation.availability.structure.Structure;
import dev.plumbline.simulation.stopping.StopSignal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What killing replicas by chance does to an element: exactly so many of all replicas that run on machines of one's
/// own,
/// any choice of them as likely as any other, and nothing else fails.
public final class KillAnalysis {

    private static final String ALL = "every replica";

    private final Architecture architecture;
    private final Placing placing;
    private final Remarks remarks = new Remarks();
    private final SortedMap<String, Behaviour> behaviours = new TreeMap<>();

    /// The analysis of an architecture.
    public KillAnalysis(Architecture architecture) {
        this.architecture = architecture;
        placing = new Placing(architecture, new Domains(architecture, remarks), remarks);
    }

    /// The probability that an element still works.
    ///
    /// @param killed how many replicas are killed
    /// @param stop is told of the work
    /// @throws CancellationException if it was stopped
    /// @throws IllegalArgumentException if there is no such element, or not so many replicas, or too many to tell apart
    public Survival survival(String element, int killed, StopSignal stop) {
        stop.look();
        Element top = architecture.requireElement(element);
        SortedMap<String, Structure> definitions = new Needs(architecture, remarks).of(top, this::own);
        definitions.put(ALL, new Structure.All(all()));
        FailureModel model = new FailureModel(element, definitions, behaviours, Circles.STAND);
        Expansion expansion = Expansion.of(model);
        Set<String> candidates = new HashSet<>(expansion.units());
        return new Survival(
                killed, candidates.size(), KilledExactly.survival(expansion.model(), candidates, killed, stop));
    }

    /// How many replicas there are to kill.
    public int replicas() {
        return Expansion.of(FailureModel.of(new Structure.All(all()), behaviours))
                .units()
                .size();
    }

    private List<Structure> all() {
        return architecture.elements().values().stream()
                .flatMap(each -> own(each).stream())
                .toList();
    }

    private List<Structure> own(Element element) {
        if (!Replicas.runOnMachines(element)
                || element.kind() == ElementKind.EXTERNAL
                || element.get(ElementAttributes.MANAGED, false)) {
            return List.of();
        }
        long replicas = placing.replicas(element);
        behaviours.put(element.id(), Behaviour.unavailable(1));
        return List.of(new Structure.Units(
                element.id(),
                Replicas.needed(element, replicas),
                List.of(new Structure.Placement(replicas, List.of()))));
    }

    /// What is left of an element.
    ///
    /// @param killed how many replicas are killed
    /// @param replicas of how many
    /// @param probability the probability that the element works
    public record Survival(int killed, int replicas, double probability) {}
}
