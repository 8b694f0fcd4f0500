package dev.plumbline.simulation.network;

import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The ways that all load of a scenario takes.
public record Network(List<Entry> entries) {

    /// The network with a multiple of the load that enters by a relation.
    public Network spiked(String relation, double factor) {
        return new Network(entries.stream()
                .map(entry -> entry.relation().id().equals(relation) ? entry.spiked(factor) : entry)
                .toList());
    }

    /// Load that enters by one relation.
    ///
    /// @param routes the ways that it takes, each with its share
    public record Entry(Workload workload, Relation relation, List<Route> routes) {

        private Entry spiked(double factor) {
            Workload more = switch (workload) {
                case Workload.OpenWorkload open ->
                    new Workload.OpenWorkload(
                            open.relation(),
                            open.arrivals(),
                            new Load.Steady(new Rate(open.load().most().perSecond() * factor)),
                            open.flows());
                case Workload.ClosedWorkload closed ->
                    new Workload.ClosedWorkload(
                            closed.relation(), Math.round(closed.users() * factor), closed.think(), closed.flows());
            };
            return new Entry(more, relation, routes);
        }

        /// How far a user sees the load of the others: of N users, one finds N - 1 in the system.
        public double seenShare() {
            return workload instanceof Workload.ClosedWorkload closed && closed.users() > 0
                    ? (closed.users() - 1.0) / closed.users()
                    : 1;
        }
    }

    /// One way through the architecture.
    ///
    /// @param share the share of the entry's load that takes it
    /// @param outside where it starts
    /// @param order all its visits, those that are called before those that call
    /// @param calls the calls of each visit, with how often they are made
    public record Route(double share, Visit outside, List<Visit> order, Map<Visit, List<Visit.Weighted>> calls) {

        static Route of(double share, Visit outside) {
            List<Visit> order = postorder(outside);
            Map<Visit, List<Visit.Weighted>> calls = new HashMap<>();
            order.forEach(visit -> calls.put(visit, visit.calls()));
            return new Route(share, outside, order, calls);
        }

        private static List<Visit> postorder(Visit start) {
            List<Visit> order = new ArrayList<>();
            Set<Visit> seen = new HashSet<>();
            Deque<Frame> stack = new ArrayDeque<>();
            seen.add(start);
            stack.push(Frame.of(start));
            while (!stack.isEmpty()) {
                Frame top = stack.getFirst();
                if (!top.calls.hasNext()) {
                    order.add(top.visit);
                    stack.pop();
                    continue;
                }
                Visit next = top.calls.next().call().visit();
                if (seen.add(next)) {
                    stack.push(Frame.of(next));
                }
            }
            return order;
        }

        private record Frame(Visit visit, Iterator<Visit.Weighted> calls) {
            static Frame of(Visit visit) {
                return new Frame(visit, visit.calls().iterator());
            }
        }
    }
}
