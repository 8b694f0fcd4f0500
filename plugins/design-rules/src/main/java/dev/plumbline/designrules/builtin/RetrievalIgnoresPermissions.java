package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.ContentFlow;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.designrules.model.GraphKind;
import dev.plumbline.designrules.model.Graphs;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.KnowledgeAttributes;
import dev.plumbline.graphmodel.ProtectionAttributes;
import dev.plumbline.graphmodel.ProtectionAttributes.Identity;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.graphmodel.live.PathsFrom;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// AI-019: documents that only some may read get into an index, and a retriever searches it with its own rights and
/// without a filter. One finding for each relation from a retriever to such an index.
final class RetrievalIgnoresPermissions implements RuleAlgorithm {

    private static final Set<ElementKind> ASKING = EnumSet.of(
            ElementKind.AGENT,
            ElementKind.MODEL_ENDPOINT,
            ElementKind.RETRIEVER,
            ElementKind.PERSON,
            ElementKind.CLIENT,
            ElementKind.EXTERNAL);

    private static final GraphKind INGEST = GraphKind.of(
            Set.of(),
            (architecture, relation) ->
                    isIngest(architecture, relation) ? ContentFlow.hops(architecture, relation) : Stream.empty());
    private static final ElementChoice RESTRICTED =
            ElementChoice.of(element -> element.get(KnowledgeAttributes.ACL, false));

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Architecture architecture = context.architecture();
        Set<String> restricted = ChosenElements.of(context, RESTRICTED);
        if (restricted.isEmpty()) {
            return Stream.empty();
        }
        PathsFrom ingest = Graphs.of(context, INGEST).pathsFrom(restricted);
        return architecture.relations().values().stream()
                .filter(relation -> isSearch(architecture, relation) && ingest.reaches(relation.to()))
                .flatMap(search -> verdict(architecture.requireElement(search.from()), search, ingest).stream());
    }

    /// What fills an index comes from neither of those who ask.
    private static boolean isIngest(Architecture architecture, Relation relation) {
        return !ASKING.contains(kind(architecture, relation.from()))
                && !ASKING.contains(kind(architecture, relation.to()));
    }

    private static boolean isSearch(Architecture architecture, Relation relation) {
        ElementKind target = kind(architecture, relation.to());
        return kind(architecture, relation.from()) == ElementKind.RETRIEVER
                && (relation.kind() == RelationKind.READS || relation.kind() == RelationKind.CALLS)
                && (target == ElementKind.VECTOR_INDEX || target == ElementKind.DATASTORE);
    }

    private static ElementKind kind(Architecture architecture, String id) {
        return architecture.element(id).map(Element::kind).orElse(ElementKind.COMPONENT);
    }

    private static Optional<Verdict> verdict(Element retriever, Relation search, PathsFrom ingest) {
        Optional<Boolean> filter = retriever.get(KnowledgeAttributes.ACL_FILTER);
        Optional<Identity> identity = search.get(ProtectionAttributes.IDENTITY);
        if (filter.orElse(false) || identity.filter(who -> who == Identity.USER).isPresent()) {
            return Optional.empty();
        }
        String source = ingest.sourceOf(search.to());
        if (filter.isEmpty() && identity.isEmpty()) {
            return Optional.of(new Verdict.CannotTell(
                    List.of(retriever.id(), search.to()),
                    "Not declared: aclFilter of " + retriever.id() + " or identity of " + search.id() + ", while "
                            + source + " holds documents that only some may read."));
        }
        List<Hop> path = new ArrayList<>(ingest.pathTo(search.to()));
        path.add(Hop.against(search));
        return Optional.of(new Verdict.Violation(
                Stream.of(retriever.id(), search.to(), source).distinct().toList(),
                Witness.of(source, path),
                retriever.id() + " searches " + search.to() + " with its own rights and without a filter, while "
                        + source + " holds documents that only some may read."));
    }
}
