package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.NearAlgorithm;
import dev.plumbline.designrules.evidence.Figures;
import dev.plumbline.designrules.model.HardDependencies;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.OperationsAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// REL-014: an element is to be back sooner than what it cannot do without, or to lose less than the stores that it
/// writes to may lose.
final class RecoveryObjectives implements NearAlgorithm {

    @Override
    public Function<String, Stream<Verdict>> judge(RuleContext context) {
        Architecture architecture = context.architecture();
        return id -> context.architecture().element(id).stream()
                .flatMap(element -> Stream.concat(time(architecture, element), point(architecture, element)));
    }

    private static Stream<Verdict> time(Architecture architecture, Element element) {
        Optional<Duration> wanted = objective(element, OperationsAttributes.RTO);
        if (wanted.isEmpty()) {
            return Stream.empty();
        }
        List<Verdict> verdicts = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Relation relation : architecture.outgoing(element.id())) {
            if (HardDependencies.isHard(architecture, relation)) {
                Optional<Duration> reached =
                        architecture.element(relation.to()).flatMap(to -> objective(to, OperationsAttributes.RTO));
                reached.filter(time -> time.compareTo(wanted.get()) > 0)
                        .map(time -> violation(
                                relation,
                                element.id() + " is to be back after " + format(wanted.get())
                                        + ", but cannot do without " + relation.to() + ", which is to be back after "
                                        + format(time) + "."))
                        .ifPresent(verdicts::add);
                if (reached.isEmpty()) {
                    unknown.add(relation.to());
                }
            }
        }
        cannotTell(element, unknown, "when they are back after an outage").ifPresent(verdicts::add);
        return verdicts.stream();
    }

    private static Stream<Verdict> point(Architecture architecture, Element element) {
        Optional<Duration> wanted = objective(element, OperationsAttributes.RPO);
        if (wanted.isEmpty()) {
            return Stream.empty();
        }
        List<Verdict> verdicts = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Relation relation : architecture.outgoing(element.id())) {
            Optional<Element> store = architecture
                    .element(relation.to())
                    .filter(to -> relation.kind() == RelationKind.WRITES && to.kind() == ElementKind.DATASTORE);
            Optional<Duration> loss = store.flatMap(RecoveryObjectives::loss);
            loss.filter(time -> time.compareTo(wanted.get()) > 0)
                    .map(time -> violation(
                            relation,
                            element.id() + " may lose the data of " + format(wanted.get()) + ", but the copies of "
                                    + relation.to() + " are up to " + format(time) + " behind."))
                    .ifPresent(verdicts::add);
            if (store.isPresent() && loss.isEmpty()) {
                unknown.add(relation.to());
            }
        }
        cannotTell(element, unknown, "how far their copies are behind").ifPresent(verdicts::add);
        return verdicts.stream();
    }

    private static Optional<Duration> objective(Element element, Attribute<Duration> attribute) {
        return element.get(OperationsAttributes.RECOVERY, Attributes.NONE).get(attribute);
    }

    /// A copy that is kept up to date loses less than the last backup.
    private static Optional<Duration> loss(Element store) {
        return store.get(OperationsAttributes.REPLICATION_LAG)
                .or(() -> store.get(ElementAttributes.BACKUP, Attributes.NONE).get(ElementAttributes.BACKUP_INTERVAL));
    }

    private static Verdict violation(Relation relation, String what) {
        return new Verdict.Violation(
                List.of(relation.from(), relation.to()), List.of(relation.from(), relation.id(), relation.to()), what);
    }

    private static Optional<Verdict> cannotTell(Element element, List<String> unknown, String what) {
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        List<String> elements = new ArrayList<>(List.of(element.id()));
        unknown.stream().distinct().forEach(elements::add);
        return Optional.of(new Verdict.CannotTell(
                elements.stream().distinct().toList(),
                "The recovery objective of " + element.id() + " hangs on " + String.join(", ", unknown)
                        + ", and it is not declared " + what + "."));
    }

    private static String format(Duration duration) {
        return Figures.time(duration);
    }
}
