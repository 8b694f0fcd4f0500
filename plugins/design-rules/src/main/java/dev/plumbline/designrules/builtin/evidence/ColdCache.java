package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.designrules.evidence.Figures;
import dev.plumbline.designrules.model.Caches;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.UseAttributes;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// REL-022: a store that cannot serve what its cache answers, when the cache is empty.
///
/// The load of an empty cache is what those who ask the cache ask at the peak; all of it reaches the store.
final class ColdCache implements RuleAlgorithm {

    private static final ElementChoice CACHES = ElementChoice.of(ElementKind.CACHE);

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Facts facts = Facts.of(context);
        return ChosenElements.of(context, CACHES).stream()
                .map(facts.architecture()::requireElement)
                .filter(cache -> !cache.get(UseAttributes.STAMPEDE_PROTECTION, false))
                .flatMap(cache -> check(facts, cache));
    }

    private static Stream<Verdict> check(Facts facts, Element cache) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Element store : Caches.behind(facts.architecture(), cache)) {
            List<Relation> askers = askers(facts, cache, store);
            OptionalDouble load = load(facts, askers);
            OptionalDouble most = facts.capacity().most(store);
            if (load.isPresent() && most.isPresent() && load.getAsDouble() > most.getAsDouble()) {
                verdicts.add(new Verdict.Violation(
                        List.of(cache.id(), store.id()),
                        List.of(cache.id(), store.id()),
                        "When " + cache.id() + " is empty, " + Figures.number(load.getAsDouble())
                                + " requests/s reach " + store.id() + ", which serves "
                                + Figures.number(most.getAsDouble()) + " requests/s."));
            } else if ((load.isEmpty() || most.isEmpty()) && Facts.isImportant(store)) {
                String missing = most.isEmpty()
                        ? "its replicas, concurrency and service time are not all declared"
                        : "the load at the peak is neither measured nor declared";
                verdicts.add(new Verdict.CannotTell(
                        List.of(store.id(), cache.id()),
                        "Whether " + store.id() + " bears the load when " + cache.id() + " is empty is not known: "
                                + missing + "."));
            }
        }
        return verdicts.stream();
    }

    /// Where the cache itself asks the store, everybody who asks the cache counts, else those who ask both.
    private static List<Relation> askers(Facts facts, Element cache, Element store) {
        List<Relation> all = facts.architecture().incoming(cache.id()).stream()
                .filter(Relation::isSynchronous)
                .toList();
        Set<String> direct = new TreeSet<>();
        facts.architecture().incoming(store.id()).forEach(relation -> direct.add(relation.from()));
        return direct.contains(cache.id())
                ? all
                : all.stream()
                        .filter(relation -> direct.contains(relation.from()))
                        .toList();
    }

    private static OptionalDouble load(Facts facts, List<Relation> askers) {
        double sum = 0;
        for (Relation asker : askers) {
            OptionalDouble peak = facts.capacity().peak(asker);
            if (peak.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += peak.getAsDouble();
        }
        return askers.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }
}
