package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.graph.Digraph;
import dev.plumbline.designrules.graph.Digraph.Edge;
import dev.plumbline.designrules.graph.WorstPaths;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.Severity;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// REL-003: a call path on which retries at two or more layers multiply to more than nine attempts at its end.
final class RetryAmplification implements DesignRule {

    private static final double MOST_ATTEMPTS = 9;

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "REL-003",
            "Retry amplification along a call path",
            "reliability",
            Severity.HIGH,
            "When the last element of the path is slow, every layer repeats the work of the one below, and the load"
                    + " multiplies just when there is no room for it.",
            "Retry at one layer only, use a retry budget (for example 10%), and pass \"do not retry\" upward.",
            List.of("Google SRE book ch.22", "AWS WAF REL05-BP03"));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Digraph graph = Digraph.of(context.architecture(), Relation::isSynchronous);
        WorstPaths paths = WorstPaths.of(graph, new Attempts());
        return EntryPaths.of(context.architecture(), graph, paths, MOST_ATTEMPTS).stream()
                .map(EntryPaths.Found::path)
                .filter(path ->
                        path.stream().filter(RetryAmplification::retries).count() >= 2)
                .map(path -> violation(graph, path));
    }

    private static boolean retries(Edge edge) {
        return edge.relation().attempts() > 1;
    }

    private static Verdict violation(Digraph graph, List<Edge> path) {
        int start = path.getFirst().from();
        int last = path.stream()
                .filter(RetryAmplification::retries)
                .toList()
                .getLast()
                .to();
        // What follows the last retry adds nothing to the product, so the witness ends there.
        List<Edge> shown = path.subList(0, 1 + lastRetry(path));
        double attempts =
                shown.stream().mapToDouble(edge -> edge.relation().attempts()).reduce(1, (left, right) -> left * right);
        String product = shown.stream()
                .filter(RetryAmplification::retries)
                .map(edge -> edge.relation().attempts() + " (" + edge.relation().id() + ")")
                .collect(Collectors.joining(" x "));
        return new Verdict.Violation(
                List.of(graph.id(last), graph.id(start)),
                graph.witness(start, shown),
                "One request at " + graph.id(start) + " can become " + (long) attempts + " attempts at "
                        + graph.id(last) + ": " + product + ".",
                List.of());
    }

    private static int lastRetry(List<Edge> path) {
        int last = path.size() - 1;
        while (!retries(path.get(last))) {
            last--;
        }
        return last;
    }

    /// The product of the attempts along a path.
    private static final class Attempts implements WorstPaths.Measure {
        @Override
        public double end() {
            return 1;
        }

        @Override
        public double through(Edge edge, double beyond) {
            return edge.relation().attempts() * beyond;
        }

        @Override
        public double at(int node, double below) {
            return below;
        }
    }
}
