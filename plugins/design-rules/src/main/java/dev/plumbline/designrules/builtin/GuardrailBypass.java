package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.designrules.model.GraphKind;
import dev.plumbline.designrules.model.Graphs;
import dev.plumbline.designrules.model.Guards;
import dev.plumbline.designrules.model.Trust;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.graphmodel.live.PathsFrom;
import dev.plumbline.graphmodel.live.PathsTo;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// AI-026: requests of one source reach a model, agent or tool both through a guardrail and past it.
///
/// Where several such elements lie on one way around, the first of them stands for all, and so does the first of those
/// at the end of one. A model that a guardrail asks for its own judgement is not what it protects.
final class GuardrailBypass implements RuleAlgorithm {

    private static final ElementChoice PROTECTED =
            ElementChoice.of(element -> element.kind() == ElementKind.MODEL_ENDPOINT
                    || element.kind() == ElementKind.AGENT
                    || element.kind() == ElementKind.TOOL);
    private static final GraphKind TRAFFIC = GraphKind.along(
            Set.of("position"),
            (architecture, relation) ->
                    relation.kind().carriesTraffic() && !Guards.isOwnJudgement(architecture, relation));

    @Override
    public Stream<Verdict> check(RuleContext context) {
        GraphQueries traffic = Graphs.of(context, TRAFFIC);
        Set<String> guards = Guards.all(context);
        Set<String> untrusted = Trust.untrusted(context);
        Set<String> open = new TreeSet<>(ChosenElements.of(context, PROTECTED));
        // Only what some source reaches in both ways needs a look at each source.
        keepBoth(traffic, guards, untrusted, open);
        List<Verdict> verdicts = new ArrayList<>();
        for (String source : untrusted) {
            if (!open.isEmpty()) {
                check(traffic, guards, source, open, verdicts);
            }
        }
        return verdicts.stream();
    }

    private static void check(
            GraphQueries traffic, Set<String> guards, String source, Set<String> open, List<Verdict> verdicts) {
        Set<String> both = new TreeSet<>(open);
        PathsFrom around = keepBoth(traffic, guards, Set.of(source), both);
        if (both.isEmpty()) {
            return;
        }
        List<String> passed = passed(traffic, guards, Set.of(source));
        Set<List<Hop>> ways = new HashSet<>();
        for (String target : both) {
            List<Hop> path = around.pathTo(target);
            List<Hop> way = path.subList(0, Math.max(0, path.size() - 1));
            if (way.stream().noneMatch(hop -> both.contains(hop.to())) && ways.add(way)) {
                verdicts.add(violation(traffic, passed, target, source, path));
            }
        }
        open.removeAll(both);
    }

    /// Keeps the targets that the sources reach both through a guard and past all of them; gives the paths past them.
    private static PathsFrom keepBoth(
            GraphQueries traffic, Set<String> guards, Set<String> sources, Set<String> targets) {
        PathsFrom around = traffic.pathsPast(guards, sources);
        targets.removeIf(id -> !around.reaches(id));
        if (!targets.isEmpty()) {
            PathsFrom behind = traffic.pathsFrom(passed(traffic, guards, sources));
            targets.removeIf(id -> !behind.reaches(id));
        }
        return around;
    }

    /// The guards that the sources reach, sorted.
    private static List<String> passed(GraphQueries traffic, Set<String> guards, Set<String> sources) {
        PathsFrom through = traffic.pathsFrom(sources);
        return guards.stream().filter(through::reaches).sorted().toList();
    }

    private static Verdict violation(
            GraphQueries traffic, List<String> passed, String target, String source, List<Hop> path) {
        PathsTo inside = traffic.pathsTo(target, id -> true);
        Optional<String> guard =
                passed.stream().filter(id -> inside.elements(id).isPresent()).findFirst();
        List<String> elements = new ArrayList<>(List.of(target, source));
        guard.ifPresent(elements::add);
        return new Verdict.Violation(
                elements,
                Witness.of(source, path),
                "Requests from " + source + " reach " + target + " through the guard at "
                        + guard.orElse("another element") + ", and past it by "
                        + String.join(
                                ", ",
                                path.stream()
                                        .map(Hop::relation)
                                        .map(Relation::id)
                                        .toList())
                        + ".");
    }
}
