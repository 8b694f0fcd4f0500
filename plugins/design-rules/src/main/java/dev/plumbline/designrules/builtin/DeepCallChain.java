package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.SynchronousCalls;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import java.util.stream.Stream;

/// REL-009: a chain of more than five calls in which each element waits for the next; a cycle counts as one element.
final class DeepCallChain implements RuleAlgorithm {

    private static final int MOST_CALLS = 5;

    @Override
    public Stream<Verdict> check(RuleContext context) {
        GraphQueries calls = SynchronousCalls.in(context).graph();
        WorstPaths paths = WorstPaths.of(calls, new Calls());
        return EntryPaths.of(context.architecture(), paths, MOST_CALLS).stream().map(DeepCallChain::violation);
    }

    private static Verdict violation(EntryPaths.Found found) {
        String start = found.entry();
        String end = found.path().getLast().to();
        return new Verdict.Violation(
                List.of(start, end),
                Witness.of(start, found.path()),
                start + " waits for " + (long) found.value() + " calls in a row, down to " + end + "; " + MOST_CALLS
                        + " are the most that is safe.");
    }

    /// The number of calls along a path.
    private static final class Calls implements WorstPaths.Measure {
        @Override
        public double end() {
            return 0;
        }

        @Override
        public double through(Hop hop, double beyond) {
            return 1 + beyond;
        }

        @Override
        public double at(String id, double below) {
            return below;
        }
    }
}
