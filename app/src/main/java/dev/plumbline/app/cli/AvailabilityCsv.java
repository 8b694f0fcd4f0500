package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Availability;
import dev.plumbline.pluginapi.Availability.Downtime;
import dev.plumbline.pluginapi.Availability.Part;
import java.util.stream.Collectors;

/// Availabilities as rows of comma-separated values: the element, what the row is about, a figure.
record AvailabilityCsv(AvailabilityReport report) {

    String text() {
        CsvText csv = new CsvText("source", "element", "part", "id", "figure", "unit", "value", "low", "high");
        report.sorted().forEach(each -> rows(csv, each));
        return csv.text();
    }

    private static void rows(CsvText csv, Analysed each) {
        Availability availability = each.availability();
        Downtime down = availability.downtime();
        range(csv, each, "unavailability", down.low(), down.high());
        row(csv, each, "element", each.id(), "downtime", "s/a", down.secondsPerYear());
        row(csv, each, "element", each.id(), "failures", "1/a", down.failuresPerYear());
        row(csv, each, "element", each.id(), "meanOutage", "s", down.meanOutageSeconds());
        availability.objective().ifPresent(objective -> {
            row(csv, each, "element", each.id(), "objective", "", objective.target());
            row(csv, each, "element", each.id(), "budgetUse", "", objective.budgetUse());
        });
        each.survival()
                .ifPresent(survival -> row(
                        csv,
                        each,
                        "killed",
                        String.valueOf(survival.killed()),
                        "survival",
                        "",
                        survival.probability()));
        availability
                .simulated()
                .ifPresent(found -> csv.row(
                        "simulated",
                        each.id(),
                        "element",
                        each.id(),
                        "unavailability",
                        "",
                        CsvText.number(found.unavailability().value()),
                        CsvText.number(found.unavailability().low()),
                        CsvText.number(found.unavailability().high())));
        availability.causes().parts().forEach(part -> part(csv, each, part));
        availability
                .causes()
                .cutSets()
                .ifPresent(sets -> sets.likely().forEach(set -> {
                    String failures = set.failures().stream()
                            .map(failure -> failure.failing() + "x" + failure.element())
                            .collect(Collectors.joining("+"));
                    row(csv, each, "cutSet", failures, "probability", "", set.probability());
                    row(csv, each, "cutSet", failures, "share", "", set.share());
                }));
        availability
                .causes()
                .domains()
                .forEach(domain -> row(csv, each, "domain", domain.element(), "downWithIt", "", domain.downWithIt()));
        availability
                .causes()
                .soft()
                .forEach(
                        soft -> row(csv, each, "softDependency", soft.relation(), "ifRequired", "", soft.ifRequired()));
        availability
                .missing()
                .forEach(missing -> missing.attributes()
                        .forEach(attribute -> row(csv, each, "missing", missing.element(), attribute, "", Double.NaN)));
    }

    private static void part(CsvText csv, Analysed each, Part part) {
        row(csv, each, "part", part.element(), "unavailability", "", part.unavailability());
        row(csv, each, "part", part.element(), "birnbaum", "", part.importance().birnbaum());
        row(
                csv,
                each,
                "part",
                part.element(),
                "criticality",
                "",
                part.importance().criticality());
        row(
                csv,
                each,
                "part",
                part.element(),
                "fussellVesely",
                "",
                part.importance().fussellVesely());
        row(
                csv,
                each,
                "part",
                part.element(),
                "achievementWorth",
                "",
                part.importance().achievementWorth());
        row(
                csv,
                each,
                "part",
                part.element(),
                "reductionWorth",
                "",
                part.importance().reductionWorth());
    }

    private static void range(CsvText csv, Analysed each, String figure, double low, double high) {
        csv.row(
                "computed",
                each.id(),
                "element",
                each.id(),
                figure,
                "",
                CsvText.number(high),
                CsvText.number(low),
                CsvText.number(high));
    }

    private static void row(
            CsvText csv, Analysed each, String part, String id, String figure, String unit, double value) {
        String number = CsvText.number(value);
        csv.row("computed", each.id(), part, id, figure, unit, number, number, number);
    }
}
