package dev.plumbline.views.checks;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.Severity;
import dev.plumbline.views.RuleReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Makes the rows of the list from what the rules say.
///
/// @param architecture what the rules looked at
/// @param grouping what the rows are put together by
/// @param closed the keys of the groups whose rows are not shown
record CheckRows(Architecture architecture, Grouping grouping, Set<String> closed) {

    /// The rows of a report that are wanted and hold all words of a text, under their groups: the group with the worst
    /// finding first.
    List<CheckRow> of(RuleReport report, Set<Kind> wanted, String text) {
        String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        Map<String, Collected> groups = new LinkedHashMap<>();
        said(report, wanted)
                .filter(row -> Stream.of(words).allMatch(text(row)::contains))
                .forEach(row -> add(groups, row));
        List<CheckRow> rows = new ArrayList<>();
        groups.values().stream().sorted(Collected.ORDER).forEach(group -> {
            boolean isOpen = !closed.contains(group.heading.key());
            rows.add(new CheckRow.Group(
                    group.heading.key(), group.heading.title(), group.rows.size(), group.worst(), isOpen));
            if (isOpen) {
                rows.addAll(group.rows);
            }
        });
        return rows;
    }

    private Stream<CheckRow.Said> said(RuleReport report, Set<Kind> wanted) {
        Stream<CheckRow.Said> broken =
                report.findings().stream().map(finding -> new CheckRow.Broken(finding, where(finding.elements())));
        Stream<CheckRow.Said> accepted = report.waived().stream()
                .map(one -> new CheckRow.Accepted(one, where(one.finding().elements())));
        Stream<CheckRow.Said> asked =
                report.questions().stream().map(question -> new CheckRow.Asked(question, where(question.elements())));
        return Stream.of(
                        broken,
                        wanted.contains(Kind.WAIVED) ? accepted : Stream.<CheckRow.Said>empty(),
                        wanted.contains(Kind.CANNOT_TELL) ? asked : Stream.<CheckRow.Said>empty())
                .flatMap(rows -> rows);
    }

    private void add(Map<String, Collected> groups, CheckRow.Said row) {
        Grouping.Heading heading = grouping.of(architecture, rule(row), row.elements());
        groups.computeIfAbsent(heading.key(), key -> new Collected(heading, new ArrayList<>()))
                .rows
                .add(row);
    }

    private String where(List<String> elements) {
        return elements.isEmpty()
                ? ""
                : architecture.element(elements.getFirst()).map(Element::name).orElse(elements.getFirst());
    }

    /// What is searched in.
    private static String text(CheckRow.Said row) {
        String said = switch (row) {
            case CheckRow.Broken broken -> broken.finding().what();
            case CheckRow.Accepted accepted ->
                accepted.waived().finding().what() + " waived "
                        + accepted.waived().by();
            case CheckRow.Asked asked -> asked.question().missing() + " cannot tell";
        };
        RuleDescription rule = rule(row);
        return String.join(
                        " ",
                        rule.id(),
                        rule.title(),
                        rule.category(),
                        rule.severity().name(),
                        row.where(),
                        String.join(" ", row.elements()),
                        said)
                .toLowerCase(Locale.ROOT);
    }

    static RuleDescription rule(CheckRow.Said row) {
        return switch (row) {
            case CheckRow.Broken broken -> broken.finding().rule();
            case CheckRow.Accepted accepted -> accepted.waived().finding().rule();
            case CheckRow.Asked asked -> asked.question().rule();
        };
    }

    /// What is shown besides the findings that count.
    enum Kind {
        WAIVED,
        CANNOT_TELL
    }

    private record Collected(Grouping.Heading heading, List<CheckRow.Said> rows) {

        static final Comparator<Collected> ORDER = Comparator.comparing(
                        (Collected group) -> group.worst().isEmpty())
                .thenComparing(group -> group.worst().orElse(Severity.LOW))
                .thenComparingInt(group -> -group.rows.size())
                .thenComparing(group -> group.heading.key());

        Optional<Severity> worst() {
            return rows.stream()
                    .filter(CheckRow.Broken.class::isInstance)
                    .map(row -> ((CheckRow.Broken) row).finding().severity())
                    .min(Comparator.naturalOrder());
        }
    }
}
