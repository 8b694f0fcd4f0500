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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// REL-009: a chain of more than five calls in which each element waits for the next; a cycle counts as one element.
final class DeepCallChain implements PartAlgorithm {

    private static final int MOST_CALLS = 5;
    private static final Set<String> READ = Set.of("exposed", "mode", "protocol");

    @Override
    public Set<String> parts(Architecture architecture) {
        return architecture.elements().keySet();
    }

    @Override
    public Function<String, Stream<Verdict>> judge(RuleContext context) {
        EntryPaths entries = Paths.in(context).entries();
        return id -> entries
                .path(id)
                .map(path -> violation(id, path, (long) entries.paths().value(id)))
                .stream();
    }

    @Override
    public Optional<Set<String>> touched(Edit edit, RuleContext before, RuleContext after) {
        return Optional.of(Paths.in(after).entries().differing(Paths.in(before).entries()));
    }

    private static Verdict violation(String start, List<Hop> path, long calls) {
        String end = path.getLast().to();
        return new Verdict.Violation(
                List.of(start, end),
                Witness.of(start, path),
                start + " waits for " + calls + " calls in a row, down to " + end + "; " + MOST_CALLS
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

    /// The paths of a snapshot.
    private record Paths(EntryPaths entries) implements Lasting<Paths> {

        static Paths in(RuleContext context) {
            return context.derived(
                    Paths.class,
                    given -> new Paths(EntryPaths.of(
                            EntryPoints.in(given),
                            WorstPaths.of(SynchronousCalls.in(given), new Calls()),
                            MOST_CALLS)));
        }

        @Override
        public Optional<Paths> after(Edit edit, RuleContext now) {
            if (edit.structure().isLone() || !edit.touchesRelations(READ)) {
                return Optional.of(this);
            }
            WorstPaths paths = entries.paths().after(SynchronousCalls.in(now), new Calls(), edit.nodes(now));
            return Optional.of(new Paths(entries.after(EntryPoints.in(now), paths, MOST_CALLS)));
        }
    }
}
