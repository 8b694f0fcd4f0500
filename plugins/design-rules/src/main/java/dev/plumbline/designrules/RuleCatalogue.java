package dev.plumbline.designrules;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.RulePack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The rules that are known, each with the pack that it comes from, in the order of their ids.
///
/// Of rules with the same id the first pack's stays; each later one is a problem.
public final class RuleCatalogue {

    private final List<Entry> entries;
    private final List<Problem> problems;

    private RuleCatalogue(List<Entry> entries, List<Problem> problems) {
        this.entries = List.copyOf(entries);
        this.problems = List.copyOf(problems);
    }

    /// The rules of the packs.
    public static RuleCatalogue of(Collection<RulePack> packs) {
        Map<String, Entry> entries = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (RulePack pack : packs) {
            for (DesignRule rule : pack.rules()) {
                Entry entry = new Entry(rule, rule.description(), pack.source());
                Entry known = entries.putIfAbsent(entry.description().id(), entry);
                if (known != null) {
                    problems.add(duplicate(entry, known));
                }
            }
        }
        return new RuleCatalogue(List.copyOf(entries.values()), problems);
    }

    /// The rules with their packs.
    public List<Entry> entries() {
        return entries;
    }

    /// The rules.
    public List<DesignRule> rules() {
        return entries.stream().map(Entry::rule).toList();
    }

    /// What each rule says of itself.
    public List<RuleDescription> descriptions() {
        return entries.stream().map(Entry::description).toList();
    }

    /// The rule with the id, if there is one.
    public Optional<Entry> find(String id) {
        return entries.stream()
                .filter(entry -> entry.description().id().equals(id))
                .findFirst();
    }

    /// The rules that fit, with their packs.
    public RuleCatalogue only(Predicate<RuleDescription> wanted) {
        return new RuleCatalogue(
                entries.stream()
                        .filter(entry -> wanted.test(entry.description()))
                        .toList(),
                problems);
    }

    /// The rules that were left out because another pack has one with the same id.
    public List<Problem> problems() {
        return problems.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private static Problem duplicate(Entry second, Entry first) {
        String id = second.description().id();
        return new Problem(
                Problem.Severity.ERROR,
                "rules.duplicate",
                new Problem.Place(second.pack(), 0, 0),
                "The rule '" + id + "' is in " + first.pack() + " too.",
                "The one of " + second.pack() + " is left out.",
                "Give it another id.");
    }

    /// A rule and the pack that it comes from.
    ///
    /// @param rule the rule
    /// @param description what the rule says of itself
    /// @param pack the pack and its version
    public record Entry(DesignRule rule, RuleDescription description, String pack) {}
}
