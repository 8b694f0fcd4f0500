package dev.plumbline.simulation.formulas;

import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.simulation.network.Station;
import dev.plumbline.simulation.network.Step;
import dev.plumbline.simulation.network.Visit;
import dev.plumbline.simulation.queues.ResponseTime;
import java.util.List;
import java.util.Map;

/// Composes the response of a visit from its own station and the calls that it waits for.
///
/// A call that is longer than its timeout fails; where the answer never comes, its time is that of the timeouts.
/// Attempts fail independently, except that retries cannot bring back what a station has no capacity for.
final class CallResponses {

    private final Conditions conditions;
    private final Map<String, StationState> states;
    private final Map<String, Double> firstLoads;

    CallResponses(Conditions conditions, Map<String, StationState> states, Map<String, Double> firstLoads) {
        this.conditions = conditions;
        this.states = states;
        this.firstLoads = firstLoads;
    }

    /// @param known the responses of all visits that this one calls
    Response respond(Visit visit, Map<Visit, Response> known) {
        return own(visit).then(inOrder(visit.steps(), known));
    }

    /// The share of single attempts that fail.
    static double failurePerAttempt(Relation relation, Response answer, Conditions.Disturbance disturbance) {
        double failing = Response.either(answer.errorRatio(), disturbance.failing());
        return relation.get(RelationAttributes.TIMEOUT)
                .map(timeout ->
                        Response.either(failing, answer.time().tail(timeout.toNanos() / 1e9 / disturbance.slower())))
                .orElse(failing);
    }

    private Response own(Visit visit) {
        StationState state = states.get(visit.element());
        if (visit.element().equals(Visit.OUTSIDE)) {
            return Response.NONE;
        }
        if (state == null) {
            return new Response(ResponseTime.NONE, 0, false);
        }
        double error = Double.isNaN(state.errorRatio()) ? 0 : state.errorRatio();
        return new Response(state.sojourn(), error, state.isKnown());
    }

    private Response inOrder(List<Step> steps, Map<Visit, Response> known) {
        Response sum = Response.NONE;
        for (Step step : steps) {
            sum = sum.then(of(step, known));
        }
        return sum;
    }

    private Response of(Step step, Map<Visit, Response> known) {
        return switch (step) {
            case Step.Call call -> call(call, known);
            case Step.Choice choice -> Response.choice(choice.weights(), branches(choice.branches(), known));
            case Step.Repeat repeat -> inOrder(repeat.steps(), known).times(repeat.count());
            case Step.Fork fork -> Response.fork(branches(fork.branches(), known));
        };
    }

    private List<Response> branches(List<List<Step>> branches, Map<Visit, Response> known) {
        return branches.stream().map(branch -> inOrder(branch, known)).toList();
    }

    private Response call(Step.Call call, Map<Visit, Response> known) {
        Response answer = known.getOrDefault(call.visit(), Response.NONE);
        if (!call.waits()) {
            return Response.NONE;
        }
        Relation relation = call.relation();
        Conditions.Disturbance disturbance = conditions.of(relation.id());
        Station station = conditions.stations().get(call.visit().element());
        boolean gone = disturbance.down() || (station != null && station.servers() == 0);
        if (gone || !answer.time().isFinite()) {
            return failed(relation, answer, gone).times(call.count());
        }
        double failing = failurePerAttempt(relation, answer, disturbance);
        double error = Math.max(
                Math.pow(failing, (double) relation.attempts()),
                lost(call.visit().element()));
        return new Response(answer.time().scaled(disturbance.slower()), tolerated(relation, error), answer.isComplete())
                .times(call.count());
    }

    /// The share of the first attempts that a station cannot answer, however often they are repeated.
    private double lost(String element) {
        StationState state = states.get(element);
        double first = firstLoads.getOrDefault(element, 0.0);
        return state == null || first == 0 ? 0 : Math.max(0, 1 - state.served() / first);
    }

    /// A call that gets no answer: it ends with the last timeout, or nobody can tell when.
    private static Response failed(Relation relation, Response answer, boolean gone) {
        return relation.get(RelationAttributes.TIMEOUT)
                .map(timeout -> new Response(
                        ResponseTime.constant(timeout.toNanos() / 1e9 * relation.attempts()),
                        tolerated(relation, 1),
                        true))
                .orElseGet(() -> gone
                        ? new Response(ResponseTime.NONE, tolerated(relation, 1), false)
                        : new Response(
                                ResponseTime.ENDLESS, tolerated(relation, answer.errorRatio()), answer.isComplete()));
    }

    private static double tolerated(Relation relation, double error) {
        return relation.criticality() == RelationCriticality.OPTIONAL ? 0 : error;
    }
}
