package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Availability;
import dev.plumbline.pluginapi.AvailabilityAnalyst.Survival;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// All elements, each in a line, the worst first.
record AvailabilityTable(AvailabilityReport report) {

    private static final int MISSING = 12;

    String text() {
        StringBuilder text = new StringBuilder(answer()).append('\n');
        List<String[]> rows = rows();
        int[] widths = new int[rows.getFirst().length];
        rows.forEach(row -> {
            for (int at = 0; at < row.length; at++) {
                widths[at] = Math.max(widths[at], row[at].length());
            }
        });
        rows.forEach(row -> text.append(line(row, widths)).append('\n'));
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            text.append("  Never fails, for lack of figures; write them at\n");
            missing.stream()
                    .limit(MISSING)
                    .forEach(one -> text.append("    ").append(one).append('\n'));
            if (missing.size() > MISSING) {
                text.append("    and ").append(missing.size() - MISSING).append(" more in the JSON\n");
            }
        }
        return text.toString();
    }

    /// How many objectives hold, in one sentence.
    String answer() {
        long held = report.count(Outcome.HOLDS);
        long missed = report.count(Outcome.FAILS);
        long unclear = report.count(Outcome.CANNOT_TELL);
        String begin = "COMPUTED availability of "
                + AvailabilityWords.count(report.elements().size(), "element") + ": ";
        return held + missed + unclear == 0
                ? begin + "none has an availability objective."
                : begin + AvailabilityWords.count(held, "objective") + " held, " + missed + " missed, " + unclear
                        + " that cannot be told.";
    }

    /// The cells, the head first.
    List<String[]> rows() {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"element", "available", "down a year", "objective", "", killed(), "hangs most on"});
        report.sorted().forEach(each -> rows.add(row(each)));
        return rows;
    }

    private String killed() {
        return report.elements().stream()
                .flatMap(each -> each.survival().stream())
                .map(survival -> survival.killed() + " of " + survival.replicas() + " killed")
                .findFirst()
                .orElse("");
    }

    private static String[] row(Analysed each) {
        Availability availability = each.availability();
        return new String[] {
            each.id(),
            AvailabilityWords.available(availability),
            AvailabilityWords.time(availability.downtime().secondsPerYear()),
            availability
                    .objective()
                    .map(objective -> AvailabilityWords.available(1 - objective.target()))
                    .orElse(""),
            each.outcome().map(AvailabilityWords::verdict).orElse(""),
            each.survival()
                    .map(Survival::probability)
                    .map(AvailabilityWords::share)
                    .orElse(""),
            each.dominant()
                    .map(part -> part.element() + " ("
                            + AvailabilityWords.share(part.importance().criticality()) + ")")
                    .orElse("")
        };
    }

    /// The elements that lack figures, each once.
    List<String> missing() {
        TreeMap<String, String> places = new TreeMap<>();
        report.elements().stream()
                .flatMap(each -> each.availability().missing().stream())
                .forEach(missing -> places.put(
                        missing.element(),
                        missing.element() + ": " + String.join(", ", missing.attributes())
                                + report.place(missing.element())
                                        .map(place -> " (" + place + ")")
                                        .orElse("")));
        return List.copyOf(places.values());
    }

    private static String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder(" ");
        for (int at = 0; at < row.length; at++) {
            boolean isText = at == 0 || at == 4 || at == row.length - 1;
            if (widths[at] > 0) {
                line.append(' ')
                        .append(String.format(Locale.ROOT, (isText ? "%-" : "%") + widths[at] + "s", row[at]))
                        .append(' ');
            }
        }
        return line.toString().stripTrailing();
    }
}
