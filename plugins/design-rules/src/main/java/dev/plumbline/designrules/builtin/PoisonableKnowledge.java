package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.ContentFlow;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.designrules.model.GraphKind;
import dev.plumbline.designrules.model.Graphs;
import dev.plumbline.designrules.model.Guards;
import dev.plumbline.designrules.model.Trust;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.graphmodel.live.PathsFrom;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// AI-020: what outsiders write is ingested into an index past no guardrail that moderates it or knows where it comes
/// from, and past no human review. Questions that are asked of an index do not fill it. One finding per index, with the
/// first shortest path.
final class PoisonableKnowledge implements RuleAlgorithm {

    private static final Set<String> CHECKS = Set.of("moderation", "provenance");

    private static final GraphKind INGEST = GraphKind.of(
            Set.of(),
            (architecture, relation) ->
                    isIngest(architecture, relation) ? ContentFlow.hops(architecture, relation) : Stream.empty());
    private static final ElementChoice INDEXES = ElementChoice.of(ElementKind.VECTOR_INDEX);

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Set<String> indexes = ChosenElements.of(context, INDEXES);
        if (indexes.isEmpty()) {
            return Stream.empty();
        }
        Guards guards = Guards.checking(context, CHECKS, true);
        GraphQueries ingest = Graphs.of(context, INGEST);
        Set<String> writers = Trust.untrusted(context);
        PathsFrom surely = ingest.pathsPast(guards.possible(), writers);
        PathsFrom maybe = ingest.pathsPast(guards.certain(), writers);
        return indexes.stream().flatMap(index -> verdict(index, surely, maybe).stream());
    }

    private static boolean isIngest(Architecture architecture, Relation relation) {
        return switch (relation.kind()) {
            case CALLS, USES_TOOL, READS ->
                architecture
                        .element(relation.to())
                        .filter(target ->
                                target.kind() == ElementKind.VECTOR_INDEX || target.kind() == ElementKind.RETRIEVER)
                        .isEmpty();
            case WRITES, PUBLISHES, SUBSCRIBES, DEPLOYED_ON, OWNS, DEPENDS_ON, GUARDS, EVALUATES, FLOWS_TO -> true;
        };
    }

    private static Optional<Verdict> verdict(String index, PathsFrom surely, PathsFrom maybe) {
        if (surely.reaches(index)) {
            List<Hop> path = surely.pathTo(index);
            String writer = surely.sourceOf(index);
            return Optional.of(new Verdict.Violation(
                    Stream.of(index, writer).distinct().toList(),
                    Witness.of(writer, path),
                    "What " + writer + " writes gets into " + index + " in " + Steps.of(path)
                            + "; nothing moderates it or checks where it comes from, and nobody reviews it."));
        }
        return maybe.reaches(index)
                ? Optional.of(new Verdict.CannotTell(
                        List.of(index, maybe.sourceOf(index)),
                        "Whether a guardrail between " + maybe.sourceOf(index) + " and " + index
                                + " moderates what is ingested is not known: its checks are not declared."))
                : Optional.empty();
    }
}
