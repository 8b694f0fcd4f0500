package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.ContentWays;
import dev.plumbline.designrules.model.Generative;
import dev.plumbline.designrules.model.Guards;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.graphmodel.live.PathsFrom;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// AI-001: untrusted content reaches an agent or model, and no guardrail looks at it on any way.
///
/// The first agent or model on the way stands for those behind it. Where there is a way with a guardrail too, that is
/// the subject of AI-026, and what AI-003 finds on its paths is not said again.
final class NoInputGuardrail implements RuleAlgorithm {

    @Override
    public Stream<Verdict> check(RuleContext context) {
        GraphQueries content = ContentWays.in(context);
        PathsFrom untrusted = ContentWays.ofUntrusted(context);
        Set<String> guards = new TreeSet<>(Guards.ofInput(context));
        guards.removeIf(guard -> !untrusted.reaches(guard));
        PathsFrom guarded = content.pathsFrom(guards);
        Set<String> open = new TreeSet<>(Generative.in(context));
        open.removeIf(id -> !untrusted.reaches(id) || guarded.reaches(id));
        Set<String> found = open.isEmpty() ? Set.of() : InjectionFindings.elements(context);
        return open.stream()
                .filter(id -> !found.contains(id))
                .filter(id -> isFirst(untrusted.pathTo(id), open))
                .map(id -> violation(id, untrusted));
    }

    private static boolean isFirst(List<Hop> path, Set<String> open) {
        return path.stream().map(Hop::from).noneMatch(open::contains);
    }

    private static Verdict violation(String id, PathsFrom untrusted) {
        List<Hop> path = untrusted.pathTo(id);
        String source = untrusted.sourceOf(id);
        return new Verdict.Violation(
                Stream.of(id, source).distinct().toList(),
                Witness.of(source, path),
                "Content from " + source + " reaches " + id + " in " + Steps.of(path)
                        + ", and no guardrail looks at it on any way.");
    }
}
