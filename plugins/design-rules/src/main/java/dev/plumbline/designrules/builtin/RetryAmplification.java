package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// REL-003: a call path on which retries at two or more layers multiply to more than nine attempts at its end.
final class RetryAmplification implements RuleAlgorithm {

    private static final double MOST_ATTEMPTS = 9;

    @Override
    public Stream<Verdict> check(RuleContext context) {
        GraphQueries calls = GraphQueries.of(context.architecture(), Relation::isSynchronous);
        WorstPaths paths = WorstPaths.of(calls, new Attempts());
        return EntryPaths.of(context.architecture(), paths, MOST_ATTEMPTS).stream()
                .map(EntryPaths.Found::path)
                .filter(path ->
                        path.stream().filter(RetryAmplification::retries).count() >= 2)
                .map(RetryAmplification::violation);
    }

    private static boolean retries(Hop hop) {
        return hop.relation().attempts() > 1;
    }

    private static Verdict violation(List<Hop> path) {
        String start = path.getFirst().from();
        String last = path.stream()
                .filter(RetryAmplification::retries)
                .toList()
                .getLast()
                .to();
        // What follows the last retry adds nothing to the product, so the witness ends there.
        List<Hop> shown = path.subList(0, 1 + lastRetry(path));
        double attempts =
                shown.stream().mapToDouble(hop -> hop.relation().attempts()).reduce(1, (left, right) -> left * right);
        String product = shown.stream()
                .filter(RetryAmplification::retries)
                .map(hop -> hop.relation().attempts() + " (" + hop.relation().id() + ")")
                .collect(Collectors.joining(" x "));
        return new Verdict.Violation(
                List.of(last, start),
                Witness.of(start, shown),
                "One request at " + start + " can become " + (long) attempts + " attempts at " + last + ": " + product
                        + ".");
    }

    private static int lastRetry(List<Hop> path) {
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
        public double through(Hop hop, double beyond) {
            return hop.relation().attempts() * beyond;
        }

        @Override
        public double at(String id, double below) {
            return below;
        }
    }
}
