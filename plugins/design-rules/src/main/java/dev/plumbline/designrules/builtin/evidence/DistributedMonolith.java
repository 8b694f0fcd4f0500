package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.designrules.model.Surroundings;
import dev.plumbline.designrules.model.SynchronousCalls;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// STR-010: three or more services of one system that wait for each other in a circle or share a data store, and are
/// deployed together more than 70 % of the time.
final class DistributedMonolith implements RuleAlgorithm {

    private static final double TOGETHER = 0.7;
    private static final int LEAST = 3;
    private static final ElementChoice STORES = ElementChoice.of(ElementKind.DATASTORE);

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Facts facts = Facts.of(context);
        Architecture architecture = facts.architecture();
        Map<List<String>, String> groups = new LinkedHashMap<>();
        SynchronousCalls.in(context)
                .circles()
                .forEach(component -> add(groups, architecture, component, "wait for each other in a circle"));
        for (String store : ChosenElements.of(context, STORES)) {
            List<String> users = architecture.incoming(store).stream()
                    .filter(relation -> relation.kind().carriesTraffic())
                    .map(Relation::from)
                    .distinct()
                    .sorted()
                    .toList();
            add(groups, architecture, users, "share " + store);
        }
        return groups.entrySet().stream().flatMap(group -> check(facts, group.getKey(), group.getValue()).stream());
    }

    /// Only circles, relations to stores, and what is in what can make other groups.
    @Override
    public boolean isConcerned(Edit edit, RuleContext before, RuleContext after) {
        boolean areMovedAbout = !edit.elements().isEmpty()
                && edit.structural()
                && !edit.structure().isLone();
        return areMovedAbout
                || Stream.of(before, after)
                        .anyMatch(context -> edit.relationsOf(context.architecture()).stream()
                                .anyMatch(relation ->
                                        ChosenElements.of(context, STORES).contains(relation.to())))
                || !SynchronousCalls.in(before)
                        .circles()
                        .equals(SynchronousCalls.in(after).circles());
    }

    /// Adds the services of each system among the elements, where they are enough.
    private static void add(
            Map<List<String>, String> groups, Architecture architecture, Collection<String> ids, String how) {
        if (ids.size() < LEAST) {
            return;
        }
        Map<String, List<String>> bySystem = new TreeMap<>();
        for (String id : ids) {
            Element element = architecture.requireElement(id);
            if (element.kind() == ElementKind.SERVICE) {
                Surroundings.system(architecture, element)
                        .ifPresent(system -> bySystem.computeIfAbsent(system, wanted -> new ArrayList<>())
                                .add(id));
            }
        }
        bySystem.values().stream()
                .filter(services -> services.size() >= LEAST)
                .forEach(services -> groups.putIfAbsent(services, how));
    }

    private static Optional<Verdict> check(Facts facts, List<String> services, String how) {
        List<String> together = services.stream()
                .filter(id -> facts.measured().latest(id, Metric.CO_DEPLOYED).orElse(0) > TOGETHER)
                .toList();
        if (together.size() >= LEAST) {
            return Optional.of(new Verdict.Violation(
                    together, together, Facts.some(together) + " " + how + " and are mostly deployed together."));
        }
        long unknown = services.stream()
                .filter(id -> facts.measured().latest(id, Metric.CO_DEPLOYED).isEmpty())
                .count();
        return together.size() + unknown >= LEAST
                ? Optional.of(new Verdict.CannotTell(
                        services,
                        Facts.some(services) + " " + how + ", and how often they are deployed together is"
                                + " not measured."))
                : Optional.empty();
    }
}
