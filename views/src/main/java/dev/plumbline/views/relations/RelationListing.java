package dev.plumbline.views.relations;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.views.OpenedArchitecture;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which relations are listed.
///
/// @param opened where they are
/// @param scope the elements that they lead to or from, or whose inside they do, and relations themselves; all if it is
///     empty
/// @param filter words that each of them says
record RelationListing(OpenedArchitecture opened, Set<String> scope, String filter) {

    private static final Comparator<RelationRow> ORDER = Comparator.comparing(RelationRow::from)
            .thenComparing(RelationRow::to)
            .thenComparing(RelationRow::verb)
            .thenComparing(RelationRow::id);

    /// The rows, by the names of their ends.
    Listed make() {
        Architecture architecture = opened.architecture();
        Map<String, Integer> findings = findings();
        List<String> words = filter.isBlank()
                ? List.of()
                : List.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        List<RelationRow> within = architecture.relations().values().stream()
                .filter(relation -> isWithin(architecture, relation))
                .map(relation -> RelationRow.of(architecture, relation, findings.getOrDefault(relation.id(), 0)))
                .sorted(ORDER)
                .toList();
        List<RelationRow> said = within.stream().filter(row -> row.says(words)).toList();
        return new Listed(said, within.size(), architecture.relations().size());
    }

    private boolean isWithin(Architecture architecture, Relation relation) {
        return scope.isEmpty()
                || scope.contains(relation.id())
                || scope.stream()
                        .anyMatch(part -> touches(architecture, relation.from(), part)
                                || touches(architecture, relation.to(), part));
    }

    private static boolean touches(Architecture architecture, String end, String part) {
        return end.equals(part) || architecture.isWithin(end, part);
    }

    /// A finding on a way over several relations counts for each of them.
    private Map<String, Integer> findings() {
        Map<String, Integer> counts = new HashMap<>();
        for (Finding finding : opened.findings()) {
            Set<String> parts = new HashSet<>(finding.elements());
            parts.addAll(finding.witness());
            parts.forEach(part -> counts.merge(part, 1, Integer::sum));
        }
        return counts;
    }

    /// What came of it.
    ///
    /// @param rows those that say all words of the filter
    /// @param within how many there are without the filter
    /// @param all how many relations the model has
    record Listed(List<RelationRow> rows, int within, int all) {

        static final Listed NOTHING = new Listed(List.of(), 0, 0);

        /// Whether it has a row for each of these parts.
        boolean hasAll(Set<String> ids) {
            Set<String> missing = new HashSet<>(ids);
            rows.forEach(row -> missing.remove(row.id()));
            return missing.isEmpty();
        }
    }
}
