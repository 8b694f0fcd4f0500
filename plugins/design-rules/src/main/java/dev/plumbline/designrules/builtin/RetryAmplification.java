package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.SynchronousCalls;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// REL-003: a call path on which retries at two or more layers multiply to more than nine attempts at its end.
final class RetryAmplification implements RuleAlgorithm {

    private static final double MOST_ATTEMPTS = 9;

    @Override
    public Stream<Verdict> check(RuleContext context) {
        GraphQueries calls = SynchronousCalls.in(context).graph();
        WorstPaths paths = WorstPaths.of(calls, new Attempts());
        return EntryPaths.of(context.architecture(), paths, MOST_ATTEMPTS).stream()
                .flatMap(found -> violation(found.path()).stream());
    }

    private static Optional<Verdict> violation(List<Hop> path) {
        double attempts = 1;
        int last = 0;
        List<String> factors = new ArrayList<>();
        for (int at = 0; at < path.size(); at++) {
            long tries = path.get(at).relation().attempts();
            if (tries > 1) {
                attempts *= tries;
                last = at;
                factors.add(tries + " (" + path.get(at).relation().id() + ")");
            }
        }
        return factors.size() < 2
                ? Optional.empty()
                : Optional.of(violation(path.subList(0, last + 1), attempts, String.join(" x ", factors)));
    }

    /// What follows the last retry adds nothing to the product, so the witness ends there.
    private static Verdict violation(List<Hop> shown, double attempts, String product) {
        String start = shown.getFirst().from();
        String last = shown.getLast().to();
        return new Verdict.Violation(
                List.of(last, start),
                Witness.of(start, shown),
                "One request at " + start + " can become " + (long) attempts + " attempts at " + last + ": " + product
                        + ".");
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
