package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.PartAlgorithm;
import dev.plumbline.designrules.evidence.Evaluated;
import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.designrules.evidence.Figures;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// OPS-013: declared replicas, zones, service times, timeouts and versions that are not as they were measured.
///
/// Replicas of an element that scales may be anything between its fewest and most. A p99 latency of half the declared
/// p99 service time, or of twice that time where the element calls nobody, is too far off, and so is a timeout by more
/// than a tenth.
final class DeclaredAndMeasured implements PartAlgorithm {

    @Override
    public Set<String> parts(Architecture architecture) {
        Set<String> parts = new LinkedHashSet<>(architecture.elements().keySet());
        parts.addAll(architecture.relations().keySet());
        return parts;
    }

    @Override
    public Function<String, Stream<Verdict>> judge(RuleContext context) {
        Facts facts = Facts.of(context);
        Evaluated evaluated = Evaluated.of(context);
        Architecture architecture = context.architecture();
        return id -> Stream.concat(
                architecture.element(id).stream().flatMap(element -> check(facts, evaluated, element)),
                architecture.relation(id).stream().flatMap(relation -> timeout(facts, relation).stream()));
    }

    /// Those that differ, and the elements that begin to wait, or no longer do.
    @Override
    public Optional<Set<String>> touched(Edit edit, RuleContext before, RuleContext after) {
        Set<String> touched = new HashSet<>(edit.elements());
        touched.addAll(edit.relations());
        for (RuleContext context : List.of(before, after)) {
            edit.relationsOf(context.architecture()).forEach(relation -> touched.add(relation.from()));
        }
        return Optional.of(touched);
    }

    private static Stream<Verdict> check(Facts facts, Evaluated evaluated, Element element) {
        List<Verdict> verdicts = new ArrayList<>();
        replicas(facts, element).ifPresent(verdicts::add);
        zones(facts, element).ifPresent(verdicts::add);
        latency(facts, element).ifPresent(verdicts::add);
        version(evaluated, element).ifPresent(verdicts::add);
        boolean asks = verdicts.isEmpty()
                && Facts.isImportant(element)
                && element.attributes().has(ElementAttributes.REPLICAS)
                && facts.measured().latest(element.id(), Metric.REPLICAS).isEmpty();
        return asks
                ? Stream.of(new Verdict.CannotTell(
                        List.of(element.id()), "How many replicas of " + element.id() + " run is not measured."))
                : verdicts.stream();
    }

    private static Optional<Verdict> replicas(Facts facts, Element element) {
        OptionalDouble measured = facts.measured().latest(element.id(), Metric.REPLICAS);
        boolean scales = element.attributes().has(ElementAttributes.AUTOSCALE);
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        long running = Math.round(measured.getAsDouble());
        if (scales) {
            long fewest = element.attributes().at("autoscale.min") instanceof Long least ? least : 0;
            long most = element.attributes().at("autoscale.max") instanceof Long last ? last : Long.MAX_VALUE;
            return running < fewest || running > most
                    ? Optional.of(violation(
                            element, running + " replicas run, outside the limits of scaling", Optional.empty()))
                    : Optional.empty();
        }
        return element.get(ElementAttributes.REPLICAS)
                .filter(declared -> declared != running)
                .map(declared -> violation(
                        element,
                        declared + " replicas are declared and " + running + " run",
                        running < 1
                                ? Optional.empty()
                                : Optional.of(new Change.UpdateElement(
                                        element.id(), ElementAttributes.REPLICAS.key(), declared, running))));
    }

    private static Optional<Verdict> zones(Facts facts, Element element) {
        OptionalDouble measured = facts.measured().latest(element.id(), Metric.ZONES);
        return element.get(ElementAttributes.ZONES)
                .filter(zones -> measured.isPresent() && zones.size() != Math.round(measured.getAsDouble()))
                .map(zones -> violation(
                        element,
                        zones.size() + " zones are declared and instances run in " + Math.round(measured.getAsDouble()),
                        Optional.empty()));
    }

    private static Optional<Verdict> latency(Facts facts, Element element) {
        OptionalDouble measured = facts.measured().latest(element.id(), Metric.LATENCY_P99);
        if (measured.isEmpty() || !(element.attributes().at("serviceTime.p99") instanceof Duration declared)) {
            return Optional.empty();
        }
        double ratio = measured.getAsDouble() / Math.max(1e-9, declared.toNanos() / 1e9);
        boolean isLeaf = facts.architecture().outgoing(element.id()).stream().noneMatch(Relation::isSynchronous);
        return ratio < 0.5 || (isLeaf && ratio > 2)
                ? Optional.of(violation(
                        element,
                        "a p99 service time of " + Figures.time(declared) + " is declared and a p99"
                                + " latency of "
                                + Figures.time(Figures.seconds(measured.getAsDouble()))
                                + " is measured",
                        Optional.empty()))
                : Optional.empty();
    }

    /// The version that the latest judged answers came from, where one of those that are declared must be it.
    private static Optional<Verdict> version(Evaluated evaluated, Element element) {
        List<String> declared = Evaluated.deployed(element);
        Optional<String> running = evaluated.online(element.id()).stream()
                .filter(evaluated::isRecent)
                .flatMap(judged -> Optional.ofNullable(judged.versions().get(element.id())).stream())
                .reduce((earlier, later) -> later);
        return running.filter(found -> !declared.isEmpty() && !declared.contains(found))
                .map(found -> violation(
                        element,
                        String.join(" of ", declared) + " is declared and answers come from " + found,
                        element.get(ElementAttributes.VERSION)
                                .map(version -> new Change.UpdateElement(
                                        element.id(), ElementAttributes.VERSION.key(), version, found))));
    }

    private static Optional<Verdict> timeout(Facts facts, Relation relation) {
        OptionalDouble measured = facts.measured().latest(relation.id(), Metric.TIMEOUT);
        Optional<Duration> declared = relation.get(RelationAttributes.TIMEOUT);
        if (measured.isEmpty() || declared.isEmpty()) {
            return Optional.empty();
        }
        double seconds = declared.get().toNanos() / 1e9;
        if (Math.abs(measured.getAsDouble() - seconds) <= 0.1 * seconds) {
            return Optional.empty();
        }
        Duration running = Figures.seconds(measured.getAsDouble());
        return Optional.of(new Verdict.Violation(
                List.of(relation.from(), relation.to()),
                List.of(relation.from(), relation.id(), relation.to()),
                "The timeout of " + relation.id() + " is declared as " + Figures.time(declared.get()) + " and runs as "
                        + Figures.time(running) + ".",
                List.of(),
                List.of(new Change.UpdateRelation(
                        relation.id(), RelationAttributes.TIMEOUT.key(), declared.get(), running))));
    }

    private static Verdict violation(Element element, String what, Optional<Change> fix) {
        return new Verdict.Violation(
                List.of(element.id()),
                List.of(element.id()),
                "Of " + element.id() + ", " + what + ".",
                List.of(),
                fix.stream().toList());
    }
}
