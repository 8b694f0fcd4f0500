package dev.plumbline.graphmodel.way;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out who calls whom in one flow: a step belongs to the latest visit of the element that sends it.
///
/// A step whose sender was not visited before starts at its sender by itself. Steps over relations that carry nothing
/// between elements are left out, and so is data that flows back to who works on the request already: it comes with
/// the answer.
public final class FlowReader {

    private final Architecture architecture;
    private final List<Visit> visits = new ArrayList<>();

    public FlowReader(Architecture architecture) {
        this.architecture = architecture;
    }

    /// Reads one flow; each reader reads one.
    public Way read(Flow flow) {
        List<Step> start = new ArrayList<>();
        add(flow.steps(), Block.outermost(start));
        return new Way(flow.id(), start, visits);
    }

    private void add(List<Flow.Step> steps, Block block) {
        for (Flow.Step step : steps) {
            switch (step) {
                case Flow.Use use ->
                    architecture.relation(use.relation()).ifPresent(relation -> addCall(relation, block));
                case Flow.Alternative alternative -> addChoice(alternative.branches(), true, block);
                case Flow.Optionally optionally -> addChoice(List.of(optionally.branch()), false, block);
                case Flow.Loop loop ->
                    addAll(List.of(loop.steps()), block, bodies -> new Step.Repeat(loop.count(), bodies.getFirst()));
                case Flow.Parallel parallel -> addAll(parallel.branches(), block, Step.Fork::new);
            }
        }
    }

    private void addChoice(List<Flow.Branch> branches, boolean isOneTaken, Block block) {
        double sum =
                branches.stream().mapToDouble(branch -> branch.weight().value()).sum();
        double whole = isOneTaken && sum > 0 ? sum : 1;
        List<Double> weights =
                branches.stream().map(branch -> branch.weight().value() / whole).toList();
        addAll(branches.stream().map(Flow.Branch::steps).toList(), block, bodies -> new Step.Choice(weights, bodies));
    }

    private void addAll(List<List<Flow.Step>> branches, Block block, Block.Form form) {
        List<Block> inner = block.split(branches.size(), form);
        for (int branch = 0; branch < branches.size(); branch++) {
            add(branches.get(branch), inner.get(branch));
        }
    }

    private void addCall(Relation relation, Block block) {
        String sender = Traffic.sender(relation);
        String receiver = Traffic.receiver(relation);
        boolean isAnswer = relation.kind() == RelationKind.FLOWS_TO && block.isVisited(receiver);
        if (isAnswer || !relation.kind().carriesTraffic() || !runs(receiver)) {
            return;
        }
        Visit visit = new Visit(visits.size(), receiver);
        visits.add(visit);
        double count = Traffic.callsPerRequest(relation) * passedOn(sender);
        block.of(sender).add(new Step.Call(relation, count, relation.isSynchronous(), visit));
        block.start(visit);
    }

    private boolean runs(String id) {
        return architecture.element(id).filter(element -> element.kind().runs()).isPresent();
    }

    /// The share of the requests that an element does not answer out of its own memory.
    private double passedOn(String id) {
        Optional<Element> element = architecture.element(id);
        return 1
                - element.flatMap(known -> known.get(ElementAttributes.CACHE_HIT_RATIO))
                        .map(ratio -> ratio.value())
                        .orElse(0.0);
    }
}
