package dev.plumbline.connectors.evaluations;

import dev.plumbline.pluginapi.Evaluation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Plain tables of scores.
///
/// With the columns `metric` and `score` a row is a score, and rows that differ in `group` only are the groups of one.
/// Without, a row is a case, and each column of numbers from 0 to 1 is a metric whose mean counts, as Ragas writes
/// them.
final class Rows {

    private static final Set<String> KNOWN = Set.of(
            "suite",
            "subject",
            "service",
            "metric",
            "name",
            "score",
            "value",
            "threshold",
            "low",
            "dataset",
            "version",
            "model",
            "time",
            "timestamp",
            "date",
            "type",
            "group",
            "id",
            "index",
            "row",
            "case");

    private final Results results;

    Rows(Results results) {
        this.results = results;
    }

    /// Reads a table.
    ///
    /// @param rows the cells by the names of their columns in small letters, empty cells left out
    /// @param name the name of the file, which the suite has if no column tells it
    void read(List<Map<String, String>> rows, String name, Instant written, String place) {
        boolean isLong = rows.stream()
                .anyMatch(row -> !metric(row).isEmpty() && score(row).isPresent());
        if (isLong) {
            scores(rows, name, written, place);
        } else {
            cases(rows, name, written, place);
        }
    }

    private void scores(List<Map<String, String>> rows, String name, Instant written, String place) {
        Map<Object, List<Map<String, String>>> together = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            if (!metric(row).isEmpty()) {
                Map<String, String> key = new TreeMap<>(row);
                key.keySet().removeAll(Set.of("group", "score", "value", "low"));
                boolean isOfGroup = row.containsKey("group");
                together.computeIfAbsent(isOfGroup ? key : row, unseen -> new ArrayList<>())
                        .add(row);
            }
        }
        together.values().forEach(ofOne -> score(ofOne, name, written, place));
    }

    private void score(List<Map<String, String>> rows, String name, Instant written, String place) {
        Map<String, String> first = rows.getFirst();
        SortedMap<String, Double> groups = new TreeMap<>();
        double sum = 0;
        for (Map<String, String> row : rows) {
            double value = score(row).orElse(Double.NaN);
            sum += value;
            if (row.containsKey("group")) {
                groups.put(row.get("group"), value);
            }
        }
        groups.values().removeIf(value -> value.isNaN());
        results.add(
                run(first, name, written, place),
                Scored.of(metric(first), sum / rows.size())
                        .withGroups(groups)
                        .withLow(
                                rows.size() == 1
                                        ? Fields.number(first.getOrDefault("low", ""))
                                        : OptionalDouble.empty())
                        .withThreshold(Fields.number(first.getOrDefault("threshold", ""))));
    }

    private void cases(List<Map<String, String>> rows, String name, Instant written, String place) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        columns.removeIf(column -> KNOWN.contains(column) || !isShare(column, rows));
        if (columns.isEmpty()) {
            results.remarks()
                    .about("No column holds scores: name them metric and score, or write numbers from 0 to 1", place);
            return;
        }
        Map<Run, Means> runs = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            Means means = runs.computeIfAbsent(run(row, name, written, place), unseen -> new Means());
            for (String column : columns) {
                Fields.number(row.getOrDefault(column, ""))
                        .ifPresent(value -> means.add(column, value, 1, row.getOrDefault("group", "")));
            }
        }
        runs.forEach((run, means) -> means.scores().forEach(score -> results.add(run, score)));
    }

    private static boolean isShare(String column, List<Map<String, String>> rows) {
        List<String> cells = rows.stream()
                .map(row -> row.getOrDefault(column, ""))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return cells.stream()
                        .anyMatch(cell -> Double.isFinite(Fields.number(cell).orElse(Double.NaN)))
                && cells.stream().allMatch(cell -> {
                    OptionalDouble value = Fields.number(cell);
                    return value.isPresent()
                            && (Double.isNaN(value.getAsDouble())
                                    || (value.getAsDouble() >= 0 && value.getAsDouble() <= 1));
                });
    }

    private static Run run(Map<String, String> row, String name, Instant written, String place) {
        String subject = first(row, "subject", "service", "model");
        TreeMap<String, String> versions = new TreeMap<>();
        versions.put(subject, first(row, "version", "model"));
        String suite = first(row, "suite");
        return new Run(
                suite.isEmpty() ? name : suite,
                ResultOptions.type(first(row, "type")).orElse(Evaluation.SuiteType.QUALITY),
                subject,
                first(row, "dataset"),
                versions,
                Fields.time(first(row, "time", "timestamp", "date")).orElse(written),
                place);
    }

    private static String metric(Map<String, String> row) {
        return first(row, "metric", "name");
    }

    private static OptionalDouble score(Map<String, String> row) {
        return Fields.number(first(row, "score", "value"));
    }

    private static String first(Map<String, String> row, String... columns) {
        for (String column : columns) {
            String cell = row.getOrDefault(column, "");
            if (!cell.isBlank()) {
                return cell;
            }
        }
        return "";
    }
}
