package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.PartAlgorithm;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.EntryPoints;
import dev.plumbline.designrules.model.Lasting;
import dev.plumbline.designrules.model.SynchronousCalls;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// REL-003: a call path on which retries at two or more layers multiply to more than nine attempts at its end.
final class RetryAmplification implements PartAlgorithm {

    private static final double MOST_ATTEMPTS = 9;
    private static final Set<String> READ = Set.of("exposed", "mode", "protocol", "retry");

    @Override
    public Set<String> parts(Architecture architecture) {
        return architecture.elements().keySet();
    }

    @Override
    public Function<String, Stream<Verdict>> judge(RuleContext context) {
        EntryPaths entries = Paths.in(context).entries();
        return id -> entries.path(id).flatMap(RetryAmplification::violation).stream();
    }

    @Override
    public Optional<Set<String>> touched(Edit edit, RuleContext before, RuleContext after) {
        return Optional.of(Paths.in(after).entries().differing(Paths.in(before).entries()));
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

    /// The paths of a snapshot.
    private record Paths(EntryPaths entries) implements Lasting<Paths> {

        static Paths in(RuleContext context) {
            return context.derived(
                    Paths.class,
                    given -> new Paths(EntryPaths.of(
                            EntryPoints.in(given),
                            WorstPaths.of(SynchronousCalls.in(given), new Attempts()),
                            MOST_ATTEMPTS)));
        }

        @Override
        public Optional<Paths> after(Edit edit, RuleContext now) {
            if (edit.structure().isLone() || !edit.touchesRelations(READ)) {
                return Optional.of(this);
            }
            WorstPaths paths = entries.paths().after(SynchronousCalls.in(now), new Attempts(), edit.nodes(now));
            return Optional.of(new Paths(entries.after(EntryPoints.in(now), paths, MOST_ATTEMPTS)));
        }
    }
}
