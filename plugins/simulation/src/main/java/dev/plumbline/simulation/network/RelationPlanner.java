package dev.plumbline.simulation.network;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.way.Traffic;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Spreads load along the relations where no flow says which way requests take: every element makes all of its calls
/// for every request, one after another. A relation that would close a cycle is cut.
public final class RelationPlanner {

    private final Architecture architecture;
    private final Notes notes;
    private final Map<String, Visit> visits = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    public RelationPlanner(Architecture architecture, Notes notes) {
        this.architecture = architecture;
        this.notes = notes;
    }

    /// The visit of the outside from which the load starts.
    public Visit plan(Relation entry) {
        Visit outside = new Visit(Visit.OUTSIDE);
        Visit first = new Visit(Traffic.receiver(entry));
        outside.steps().add(new Step.Call(entry, 1, true, first));
        Deque<Frame> stack = new ArrayDeque<>();
        visits.put(first.element(), first);
        stack.push(frame(first));
        while (!stack.isEmpty()) {
            Frame top = stack.getFirst();
            if (top.relations.hasNext()) {
                Visit next = follow(top, top.relations.next());
                if (next != null) {
                    stack.push(frame(next));
                }
            } else {
                open.remove(top.visit.element());
                stack.pop();
            }
        }
        return outside;
    }

    private Frame frame(Visit visit) {
        open.add(visit.element());
        return new Frame(visit, Traffic.passedOn(architecture, visit.element()).iterator());
    }

    /// The visit that the relation leads to if it is a new one, null otherwise.
    private @Nullable Visit follow(Frame from, Relation relation) {
        String receiver = Traffic.receiver(relation);
        if (open.contains(receiver)) {
            notes.about(
                    "No flow covers these relations, and they would close a cycle, so they carry no load",
                    relation.id());
            return null;
        }
        Visit known = visits.get(receiver);
        Visit visit = known == null ? new Visit(receiver) : known;
        visits.put(receiver, visit);
        String sender = from.visit.element();
        double count = Traffic.callsPerRequest(relation) * Stations.passedOn(architecture, sender);
        from.visit.steps().add(new Step.Call(relation, count, relation.isSynchronous(), visit));
        return known == null ? visit : null;
    }

    private record Frame(Visit visit, Iterator<Relation> relations) {}
}
