package dev.plumbline.simulation.capacity;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.QueueDiscipline;
import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.PerformanceAttributes;
import dev.plumbline.graphmodel.PerformanceAttributes.LoadBalancing;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.simulation.network.Notes;

/// Says what of a scenario and its elements the formulas do not take into account.
final class Unseen {

    private final Notes notes;

    Unseen(Notes notes) {
        this.notes = notes;
    }

    void tell(Scenario scenario) {
        if (!scenario.faults().isEmpty()) {
            notes.add("The faults of the scenario are not taken into account; simulate plays them.");
        }
        if (!scenario.links().equals(Scenario.Links.NONE)) {
            notes.add("The times that messages are on the way are not taken into account.");
        }
        scenario.workload().forEach(workload -> {
            if (workload instanceof Workload.OpenWorkload open) {
                tell(open);
            }
        });
    }

    private void tell(Workload.OpenWorkload open) {
        if (open.arrivals() != Workload.Arrivals.POISSON) {
            notes.about("Arrivals are taken as Poisson, which gives longer queues than constant ones", open.relation());
        }
        if (!(open.load() instanceof Load.Steady)) {
            notes.about("The highest rate is taken as lasting for ever", open.relation());
        }
    }

    void tell(Architecture architecture, Element element) {
        element.get(ElementAttributes.QUEUE)
                .flatMap(queue -> queue.get(ElementAttributes.QUEUE_DISCIPLINE))
                .filter(discipline -> discipline != QueueDiscipline.FIFO)
                .ifPresent(discipline -> notes.about(
                        "Requests are taken to be served in the order of arrival, against the declared discipline",
                        element.id()));
        element.get(PerformanceAttributes.LOAD_BALANCING)
                .filter(balancing ->
                        balancing != LoadBalancing.SHARED && element.get(ElementAttributes.REPLICAS, 1L) > 1)
                .ifPresent(balancing -> notes.about(
                        "The replicas are taken to share one queue, which is quicker than the declared balancing",
                        element.id()));
        if (element.get(PerformanceAttributes.BLOCKING, false)) {
            notes.about(
                    "Servers are taken to be free while requests wait for calls, against the declared blocking, so that"
                            + " these elements saturate earlier than is told",
                    element.id());
        }
        if (element.get(ElementAttributes.MAX_BATCH).isPresent()) {
            notes.about(
                    "Each place in a model's batch is taken as a server of its own, whatever else is in the batch",
                    element.id());
        }
        architecture.outgoing(element.id()).forEach(relation -> {
            boolean guarded = relation.get(RelationAttributes.CIRCUIT_BREAKER).isPresent()
                    || relation.get(RelationAttributes.HEDGING).isPresent()
                    || relation.get(PerformanceAttributes.BULKHEAD).isPresent();
            if (guarded && relation.kind().carriesTraffic()) {
                notes.about("Circuit breakers, bulkheads and hedging are not taken into account", relation.id());
            }
        });
    }
}
