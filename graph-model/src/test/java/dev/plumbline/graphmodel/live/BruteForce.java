package dev.plumbline.graphmodel.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Graph queries answered by trying everything, for small graphs.
final class BruteForce {

    final List<String> ids;
    private final Set<List<String>> edges = new TreeSet<>((one, other) -> {
        int first = one.getFirst().compareTo(other.getFirst());
        return first != 0 ? first : one.getLast().compareTo(other.getLast());
    });

    BruteForce(Architecture architecture) {
        ids = List.copyOf(architecture.elements().keySet());
        architecture.relations().values().forEach(relation -> edges.add(List.of(relation.from(), relation.to())));
    }

    boolean joined(String from, String to) {
        return edges.contains(List.of(from, to));
    }

    SortedSet<String> reachable(String from, String without) {
        TreeSet<String> found = new TreeSet<>();
        if (!from.equals(without)) {
            found.add(from);
        }
        for (int round = 0; round < ids.size(); round++) {
            for (List<String> edge : edges) {
                if (found.contains(edge.getFirst()) && !edge.getLast().equals(without)) {
                    found.add(edge.getLast());
                }
            }
        }
        return found;
    }

    List<List<String>> components() {
        List<List<String>> components = new ArrayList<>();
        for (String id : ids) {
            List<String> members = ids.stream()
                    .filter(other -> reachable(id, "").contains(other)
                            && reachable(other, "").contains(id))
                    .toList();
            if (members.getFirst().equals(id)) {
                components.add(members);
            }
        }
        return components;
    }

    SortedSet<String> articulationPoints() {
        TreeSet<String> points = new TreeSet<>();
        for (String id : ids) {
            boolean alone = edges.stream().noneMatch(edge -> edge.contains(id) && !isLoop(edge));
            if (!alone && pieces(id) > pieces("")) {
                points.add(id);
            }
        }
        return points;
    }

    void requireSorted(List<List<String>> order) {
        for (int i = 0; i < order.size(); i++) {
            for (int j = 0; j < i; j++) {
                String earlier = order.get(j).getFirst();
                assertThat(reachable(order.get(i).getFirst(), "")).doesNotContain(earlier);
            }
        }
    }

    List<List<String>> paths(String from, String to) {
        List<List<String>> found = new ArrayList<>();
        extend(new ArrayList<>(List.of(from)), to, found);
        return found;
    }

    int longestChain() {
        int longest = 0;
        for (List<String> component : components()) {
            longest = Math.max(longest, chainFrom(component));
        }
        return longest;
    }

    private int chainFrom(List<String> component) {
        int longest = 0;
        for (List<String> other : components()) {
            boolean follows = component.stream().anyMatch(from -> other.stream().anyMatch(to -> joined(from, to)));
            if (follows && !other.equals(component)) {
                longest = Math.max(longest, chainFrom(other));
            }
        }
        return longest + 1;
    }

    private void extend(List<String> path, String to, List<List<String>> found) {
        if (path.getLast().equals(to)) {
            found.add(List.copyOf(path));
            return;
        }
        for (String next : ids) {
            if (joined(path.getLast(), next) && !path.contains(next)) {
                path.add(next);
                extend(path, to, found);
                path.removeLast();
            }
        }
    }

    private int pieces(String without) {
        int pieces = 0;
        TreeSet<String> seen = new TreeSet<>();
        for (String id : ids) {
            if (!id.equals(without) && !seen.contains(id)) {
                pieces++;
                flood(id, without, seen);
            }
        }
        return pieces;
    }

    private void flood(String id, String without, Set<String> seen) {
        seen.add(id);
        for (String next : ids) {
            if ((joined(id, next) || joined(next, id)) && !next.equals(without) && !seen.contains(next)) {
                flood(next, without, seen);
            }
        }
    }

    private static boolean isLoop(List<String> edge) {
        return edge.getFirst().equals(edge.getLast());
    }
}
