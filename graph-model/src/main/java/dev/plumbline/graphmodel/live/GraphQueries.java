package dev.plumbline.graphmodel.live;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Questions about the shape of a snapshot, along the relations that pass a filter.
///
/// Answers depend on nothing but the snapshot: everything comes in the order of the ids. No query calls itself, so long
/// chains are safe; queries may run on any thread.
public final class GraphQueries {

    private final GraphIndex index;
    private volatile @Nullable ComponentOrder components;

    private GraphQueries(GraphIndex index) {
        this.index = index;
    }

    /// Queries along all relations.
    public static GraphQueries of(Architecture architecture) {
        return of(architecture, relation -> true);
    }

    /// Queries along the relations that pass the filter.
    public static GraphQueries of(Architecture architecture, Predicate<Relation> filter) {
        return new GraphQueries(GraphIndex.of(architecture, filter));
    }

    /// Queries on an index.
    public static GraphQueries on(GraphIndex index) {
        return new GraphQueries(index);
    }

    /// The queries after an edit.
    ///
    /// @param later the numbers of the elements after it
    /// @param touched the ids of the elements that came, went, or from which other steps may be allowed than before, or
    ///     steps by relations that differ
    /// @param allowed the steps that each relation allows
    @SuppressWarnings("ReferenceEquality") // an index that no edit touched is the same object
    public GraphQueries after(
            Architecture now,
            ElementNumbers later,
            Collection<String> touched,
            Function<Relation, Stream<Hop>> allowed) {
        GraphIndex renewed = index.renewed(now, later, touched, allowed);
        if (renewed == index) {
            return this;
        }
        GraphQueries queries = new GraphQueries(renewed);
        ComponentOrder known = components;
        if (known != null) {
            queries.components = known.after(index, queries.index, touched);
        }
        return queries;
    }

    /// The index that is asked.
    public GraphIndex index() {
        return index;
    }

    /// The elements that relations from the element lead to.
    public List<String> successors(String id) {
        return index.ids(index.forward()[index.require(id)]);
    }

    /// The elements that relations to the element start at.
    public List<String> predecessors(String id) {
        return index.ids(index.backward()[index.require(id)]);
    }

    /// The steps from the element, one for each relation, in the order of the elements that they lead to.
    public List<Hop> hops(String id) {
        return index.hops(index.require(id));
    }

    /// The elements at the other end of the element's relations, without itself.
    public SortedSet<String> neighbours(String id) {
        SortedSet<String> found = new TreeSet<>(successors(id));
        found.addAll(predecessors(id));
        found.remove(id);
        return found;
    }

    /// The elements that can be reached from the given ones, these included.
    public SortedSet<String> reachableFrom(Collection<String> starts) {
        return index.named(Reach.from(nodes(starts), index.forward()));
    }

    /// The elements from which one of the given ones can be reached, these included.
    public SortedSet<String> reaching(Collection<String> targets) {
        return index.named(Reach.from(nodes(targets), index.backward()));
    }

    /// The elements that can be reached from the given one, itself included, of those that pass the filter.
    ///
    /// @param wanted asked of numbers of the index
    public List<String> reachableFrom(String start, IntPredicate wanted) {
        return Reach.from(new int[] {index.require(start)}, index.forward()).stream()
                .filter(wanted)
                .mapToObj(index::id)
                .toList();
    }

    /// The numbers of the elements that can be reached from the given ones, these included.
    public BitSet nodesFrom(Collection<String> starts) {
        return Reach.from(nodes(starts), index.forward());
    }

    /// The numbers of the elements from which one of the given ones can be reached, these included.
    public BitSet nodesReaching(Collection<String> targets) {
        return Reach.from(nodes(targets), index.backward());
    }

    /// The numbers of the elements that can be reached from the given ones, these included, where beside these only
    /// some
    /// lead on.
    ///
    /// @param leadsOn asked of numbers of the index
    public BitSet nodesFrom(Collection<String> starts, IntPredicate leadsOn) {
        return Reach.from(nodes(starts), index.forward(), leadsOn);
    }

    /// The numbers of the elements from which one of the given ones can be reached, these included, where beside these
    /// only some lead back.
    ///
    /// @param leadsBack asked of numbers of the index
    public BitSet nodesReaching(Collection<String> targets, IntPredicate leadsBack) {
        return Reach.from(nodes(targets), index.backward(), leadsBack);
    }

    /// How many elements there are from which one of the given ones can be reached, these included.
    public int countReaching(Collection<String> targets) {
        return Reach.from(nodes(targets), index.backward()).cardinality();
    }

    /// The sets of elements that reach each other, single elements included, in the order of their first members.
    public List<List<String>> stronglyConnectedComponents() {
        return named(Arrays.stream(Components.of(index.forward()).members())
                .filter(component -> index.isTaken(component[0]))
                .sorted(Comparator.comparingInt(component -> component[0]))
                .toList());
    }

    /// The sets of at least two elements that reach each other, in the order of their first members.
    public List<List<String>> circles() {
        return named(components()
                .circles()
                .sorted(Comparator.comparingInt(component -> component[0]))
                .toList());
    }

    /// The elements on cycles: the components of more than one element, and elements with a relation to themselves.
    public List<List<String>> cycles() {
        return stronglyConnectedComponents().stream()
                .filter(component ->
                        component.size() > 1 || successors(component.getFirst()).contains(component.getFirst()))
                .toList();
    }

    /// What lies on every path from the roots to each element that they reach.
    public DominatorTree dominators(Collection<String> roots) {
        int[] immediate = Dominators.of(nodes(roots), index.forward(), index.backward());
        SortedMap<String, Optional<String>> tree = new TreeMap<>();
        for (int node = 0; node < immediate.length; node++) {
            if (immediate[node] != Dominators.UNREACHED) {
                boolean top = immediate[node] == index.size();
                tree.put(index.id(node), top ? Optional.empty() : Optional.of(index.id(immediate[node])));
            }
        }
        return new DominatorTree(tree);
    }

    /// What lies on every path from the roots to each element, by numbers of the index: of each the number of its
    /// immediate dominator, the size of the index where only the roots' common start is one, and -1 where no root
    /// leads.
    public int[] immediateDominators(Collection<String> roots) {
        return Dominators.of(nodes(roots), index.forward(), index.backward());
    }

    /// The same, kept from edit to edit.
    public DominatorNumbers dominatorNumbers(Collection<String> roots) {
        return DominatorNumbers.of(this, roots);
    }

    /// The elements whose loss parts what was connected, whatever the direction of the relations.
    public SortedSet<String> articulationPoints() {
        return index.named(Articulation.points(index.forward(), index.backward()));
    }

    /// The elements of a shortest path, both ends included; of several the one whose ids come first.
    public Optional<List<String>> shortestPath(String from, String to) {
        return pathsTo(to, id -> true).elements(from);
    }

    /// The shortest paths from the nearest of the sources to every element that is reached, through the elements that
    /// may be entered; a source that may not be entered is none.
    public PathsFrom pathsFrom(Collection<String> sources, Predicate<String> enterable) {
        return PathsFrom.of(index, nodes(sources), node -> enterable.test(index.id(node)));
    }

    /// The shortest paths from the nearest of the sources to every element that is reached, past none of some; a source
    /// among these is none.
    public PathsFrom pathsPast(Collection<String> avoided, Collection<String> sources) {
        BitSet closed = new BitSet(index.size());
        avoided.stream().filter(index::has).map(index::require).forEach(closed::set);
        return PathsFrom.of(index, nodes(sources), node -> !closed.get(node));
    }

    /// The shortest paths from the nearest of the sources to every element that is reached.
    public PathsFrom pathsFrom(Collection<String> sources) {
        return PathsFrom.of(index, nodes(sources), node -> true);
    }

    /// The shortest paths to the element from every element that reaches it, through the elements that may be entered;
    /// no path leads to a target that may not be entered.
    public PathsTo pathsTo(String target, Predicate<String> enterable) {
        return PathsTo.of(index, index.require(target), node -> enterable.test(index.id(node)));
    }

    /// A shortest cycle of at least two of the given elements, from its first id on; of several the one whose ids come
    /// first. Empty if there is none.
    public List<Hop> shortestCycle(Collection<String> among) {
        BitSet nodes = new BitSet(index.size());
        for (int node : nodes(among)) {
            nodes.set(node);
        }
        return index.path(ShortestCycle.among(nodes, index.forward()));
    }

    /// The paths that visit no element twice, in the order of their ids.
    ///
    /// @param limits where the search ends
    public List<List<String>> simplePaths(String from, String to, PathLimits limits) {
        Paths paths = new Paths(index.forward(), index.backward(), index.require(to));
        return named(paths.simple(index.require(from), limits.relations(), limits.paths()));
    }

    /// The strongly connected components, each before those that it leads to.
    public List<List<String>> topologicalOrder() {
        return named(new Condensation(index.forward(), index::isTaken).order());
    }

    /// The strongly connected components, each before those that it leads to, in any such order.
    public ComponentOrder components() {
        ComponentOrder known = components;
        if (known == null) {
            known = ComponentOrder.of(index.forward());
            components = known;
        }
        return known;
    }

    /// The longest chain of strongly connected components; of several the one whose ids come first.
    public List<List<String>> longestPath() {
        return named(new Condensation(index.forward(), index::isTaken).longestPath());
    }

    private int[] nodes(Collection<String> ids) {
        int[] nodes = new int[ids.size()];
        int count = 0;
        boolean isSorted = true;
        for (String id : ids) {
            nodes[count] = index.require(id);
            isSorted &= count == 0 || nodes[count - 1] < nodes[count];
            count++;
        }
        return isSorted ? nodes : Arrays.stream(nodes).sorted().distinct().toArray();
    }

    private List<List<String>> named(List<int[]> groups) {
        return groups.stream().map(index::ids).toList();
    }

    /// How many paths to look for, and of what length.
    ///
    /// @param paths the most paths
    /// @param relations the most relations on one path
    public record PathLimits(int paths, int relations) {

        /// So many paths of any length.
        public static PathLimits paths(int most) {
            return new PathLimits(most, Integer.MAX_VALUE / 2);
        }
    }
}
