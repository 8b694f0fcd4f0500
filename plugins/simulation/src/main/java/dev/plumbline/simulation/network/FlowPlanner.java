package dev.plumbline.simulation.network;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.way.Traffic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds out who calls whom in a flow: a step belongs to the latest visit of the element that sends it.
///
/// A step whose sender was not visited before belongs to the outside. The share of the requests that a cache answers
/// does not go on from it. Data that flows back to who works on the request already comes with the answer.
final class FlowPlanner {

    private final Architecture architecture;
    private final String entry;
    private final Notes notes;

    FlowPlanner(Architecture architecture, String entry, Notes notes) {
        this.architecture = architecture;
        this.entry = entry;
        this.notes = notes;
    }

    /// The visit of the outside from which the flow starts.
    Visit plan(Flow flow) {
        Visit outside = new Visit(Visit.OUTSIDE);
        add(flow.steps(), new Scope(outside.steps(), new HashMap<>()));
        return outside;
    }

    private void add(List<Flow.Step> steps, Scope scope) {
        for (Flow.Step step : steps) {
            switch (step) {
                case Flow.Use use -> addCall(use, scope);
                case Flow.Alternative alternative ->
                    addChoice(step, weights(alternative.branches()), alternative.branches(), scope);
                case Flow.Optionally optionally ->
                    addChoice(step, List.of(optionally.branch().weight().value()), List.of(optionally.branch()), scope);
                case Flow.Loop loop -> {
                    List<Step> body = new ArrayList<>();
                    scope.of(sender(step)).add(new Step.Repeat(loop.count(), body));
                    add(loop.steps(), scope.within(body));
                }
                case Flow.Parallel parallel -> {
                    List<List<Step>> branches = new ArrayList<>();
                    scope.of(sender(step)).add(new Step.Fork(branches));
                    parallel.branches().forEach(branch -> branches.add(branch(branch, scope)));
                }
            }
        }
    }

    private void addChoice(Flow.Step step, List<Double> weights, List<Flow.Branch> branches, Scope scope) {
        List<List<Step>> planned = new ArrayList<>();
        scope.of(sender(step)).add(new Step.Choice(weights, planned));
        branches.forEach(branch -> planned.add(branch(branch.steps(), scope)));
    }

    private List<Step> branch(List<Flow.Step> steps, Scope scope) {
        List<Step> planned = new ArrayList<>();
        add(steps, scope.within(planned));
        return planned;
    }

    private void addCall(Flow.Use use, Scope scope) {
        Optional<Relation> known = architecture.relation(use.relation());
        if (known.isEmpty()) {
            notes.about("Flow steps over relations that do not exist are left out", use.relation());
            return;
        }
        Relation relation = known.get();
        if (relation.kind() == RelationKind.FLOWS_TO && scope.started(relation.to())) {
            return;
        }
        boolean first = relation.id().equals(entry) && !scope.started(Traffic.receiver(relation));
        // A guard that was called itself passes the request on to what it guards.
        boolean onward = relation.kind() == RelationKind.GUARDS && scope.started(relation.from());
        String sender = onward ? relation.from() : Traffic.sender(relation);
        Visit visit = new Visit(onward ? relation.to() : Traffic.receiver(relation));
        double count = first ? 1 : Traffic.callsPerRequest(relation) * Stations.passedOn(architecture, sender);
        scope.of(sender).add(new Step.Call(relation, count, first || relation.isSynchronous(), visit));
        scope.start(visit);
    }

    /// The sender of the first relation below the step; the outside if there is none.
    private String sender(Flow.Step step) {
        return step.relations()
                .findFirst()
                .flatMap(architecture::relation)
                .map(Traffic::sender)
                .orElse(Visit.OUTSIDE);
    }

    /// The shares of the branches, which sum to 1.
    private static List<Double> weights(List<Flow.Branch> branches) {
        double sum =
                branches.stream().mapToDouble(branch -> branch.weight().value()).sum();
        return branches.stream()
                .map(branch -> sum > 0 ? branch.weight().value() / sum : 1.0 / branches.size())
                .toList();
    }

    /// Where the next step of each element goes.
    private record Scope(List<Step> otherwise, Map<String, List<Step>> latest) {

        List<Step> of(String element) {
            return latest.getOrDefault(element, otherwise);
        }

        boolean started(String element) {
            return latest.containsKey(element);
        }

        void start(Visit visit) {
            latest.put(visit.element(), visit.steps());
        }

        /// The scope inside a block: whatever was visited before it makes its steps within the block.
        Scope within(List<Step> block) {
            Map<String, List<Step>> inside = new HashMap<>(latest);
            inside.replaceAll((element, steps) -> block);
            return new Scope(block, inside);
        }
    }
}
