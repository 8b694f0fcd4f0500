package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.designrules.evidence.Observed;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.FreeIds;
import dev.plumbline.graphmodel.Origin;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.ObservedRelation;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// OPS-008: that one element was seen to use another more than ten times, while the model has no relation from the one
/// or what it is part of to the other or what that is part of, nor back for data that is read or subscribed to.
///
/// Only elements of the model count: who else was seen is a matter of the import.
final class UnmodelledDependency implements RuleAlgorithm {

    private static final long LEAST = 10;
    private static final ElementChoice IMPORTANT =
            ElementChoice.of(element -> element.kind().runs() && Facts.isImportant(element));

    @Override
    public Stream<Verdict> check(RuleContext context) {
        List<ObservedRelation> observed = Observed.of(context).relations();
        if (observed.isEmpty()) {
            return unknown(context);
        }
        Architecture architecture = context.architecture();
        Set<String> known = known(architecture);
        return observed.stream()
                .filter(seen -> seen.calls() > LEAST && isForeign(architecture, seen))
                .filter(seen -> !isKnown(architecture, known, seen))
                .sorted(Comparator.comparing(ObservedRelation::from).thenComparing(ObservedRelation::to))
                .map(seen -> violation(architecture, seen));
    }

    /// Where nothing was observed, relations do not matter.
    @Override
    @SuppressWarnings("ReferenceEquality") // a choice that no edit touched is the same object
    public boolean isConcerned(Edit edit, RuleContext before, RuleContext after) {
        return !Observed.of(after).relations().isEmpty()
                || ChosenElements.of(before, IMPORTANT) != ChosenElements.of(after, IMPORTANT);
    }

    private static Stream<Verdict> unknown(RuleContext context) {
        return ChosenElements.of(context, IMPORTANT).stream()
                .map(id -> new Verdict.CannotTell(List.of(id), "Whom " + id + " is seen to use is not known."));
    }

    private static Set<String> known(Architecture architecture) {
        Set<String> known = new HashSet<>();
        for (Relation relation : architecture.relations().values()) {
            known.add(relation.from() + "\n" + relation.to());
            if (relation.kind() == RelationKind.SUBSCRIBES || relation.kind() == RelationKind.READS) {
                known.add(relation.to() + "\n" + relation.from());
            }
        }
        return known;
    }

    private static boolean isForeign(Architecture architecture, ObservedRelation seen) {
        return architecture.element(seen.from()).isPresent()
                && architecture.element(seen.to()).isPresent()
                && !architecture.isWithin(seen.from(), seen.to())
                && !architecture.isWithin(seen.to(), seen.from());
    }

    private static boolean isKnown(Architecture architecture, Set<String> known, ObservedRelation seen) {
        return around(architecture, seen.from())
                .anyMatch(from -> around(architecture, seen.to()).anyMatch(to -> known.contains(from + "\n" + to)));
    }

    private static Stream<String> around(Architecture architecture, String id) {
        return Stream.concat(Stream.of(id), architecture.ancestors(id).stream());
    }

    private static Verdict violation(Architecture architecture, ObservedRelation seen) {
        return new Verdict.Violation(
                List.of(seen.from(), seen.to()),
                List.of(seen.from(), seen.to()),
                seen.from() + " was seen to use " + seen.to() + " " + seen.calls() + " times, and the model has no"
                        + " relation between them.",
                List.of(),
                List.of(new Change.AddRelation(relation(architecture, seen))));
    }

    private static Relation relation(Architecture architecture, ObservedRelation seen) {
        String free = new FreeIds(architecture).relation(seen.from(), seen.to());
        Relation relation = new Relation(free, seen.from(), seen.to(), RelationKind.CALLS, Attributes.NONE)
                .with(RelationAttributes.ORIGIN, Origin.OBSERVED)
                .with(
                        RelationAttributes.LAST_SEEN,
                        seen.lastSeen().atOffset(ZoneOffset.UTC).toLocalDate());
        return seen.protocol().isEmpty() ? relation : relation.with(RelationAttributes.PROTOCOL, seen.protocol());
    }
}
