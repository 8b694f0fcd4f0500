package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Availability;
import dev.plumbline.pluginapi.Availability.CutSets;
import dev.plumbline.pluginapi.Availability.Domain;
import dev.plumbline.pluginapi.Availability.Downtime;
import dev.plumbline.pluginapi.Availability.Method;
import dev.plumbline.pluginapi.Availability.Missing;
import dev.plumbline.pluginapi.Availability.Simulated;
import dev.plumbline.pluginapi.Availability.Soft;
import dev.plumbline.pluginapi.AvailabilityAnalyst.Survival;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How available one element is, on a screen: first the answer, then what takes it down, then what to know about it.
record AvailabilityText(AvailabilityReport report, Analysed analysed) {

    private static final int SHOWN = 8;
    private static final int NOTES = 6;

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "COMPUTED " + answer());
        sentences().forEach(sentence -> line(text, "  " + sentence));
        parts(text);
        cutSets(text);
        listed(text, "Shared failure domains: what stands on them fails with them", domains());
        listed(text, "Soft dependencies, which do not count", soft());
        listed(text, "Never fails, for lack of figures; write them at", missing());
        notes(text);
        return text.toString();
    }

    private Availability availability() {
        return analysed.availability();
    }

    /// The answer in one sentence.
    String answer() {
        Downtime down = availability().downtime();
        String subject = analysed.id() + ": ";
        if (availability().method() == Method.BOUNDS) {
            return subject + "between " + AvailabilityWords.available(down.high()) + " and "
                    + AvailabilityWords.available(down.low()) + " available; its decision diagram is too large for an"
                    + " exact figure.";
        }
        String least = availability().missing().isEmpty() ? "" : "at least ";
        return subject + AvailabilityWords.available(availability()) + " available, down for " + least
                + AvailabilityWords.time(down.secondsPerYear()) + " a year.";
    }

    /// What else there is to say in a sentence.
    List<String> sentences() {
        return Stream.of(
                        availability()
                                .objective()
                                .map(objective -> AvailabilityWords.sentence(availability(), objective)),
                        outages(),
                        simulated(),
                        survival())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> outages() {
        Downtime down = availability().downtime();
        if (!(down.failuresPerYear() > 0)) {
            return Optional.empty();
        }
        String often = "Goes down " + AvailabilityWords.number(down.failuresPerYear()) + " times a year";
        return Optional.of(
                down.notCounted().isEmpty()
                        ? often + ", for " + AvailabilityWords.time(down.meanOutageSeconds()) + " on average."
                        : often + ", without the outages of " + String.join(", ", down.notCounted())
                                + ", of which only the share of the time down is known.");
    }

    private Optional<String> simulated() {
        return availability().simulated().map(this::simulated);
    }

    private String simulated(Simulated found) {
        String extent =
                "Simulated over " + AvailabilityWords.number(found.years()) + " years (seed " + found.seed() + "): ";
        if (availability().downtime().high() == 0) {
            return extent + "nothing of which figures are known fails.";
        }
        if (found.sawNothing()) {
            return extent + "it never went down, which only says that outages are rarer than about "
                    + AvailabilityWords.number(3 / found.years()) + " a year; simulate more --years.";
        }
        boolean isInside = availability().downtime().low()
                        <= found.unavailability().high()
                && availability().downtime().high() >= found.unavailability().low();
        return extent + AvailabilityWords.available(found.unavailability().value()) + " available, between "
                + AvailabilityWords.available(found.unavailability().high()) + " and "
                + AvailabilityWords.available(found.unavailability().low())
                + " (95 %); the computed figure is " + (isInside ? "inside." : "outside, as 1 in 20 is by chance.");
    }

    private Optional<String> survival() {
        return analysed.survival().map(AvailabilityText::survival);
    }

    private static String survival(Survival survival) {
        String killed = "With " + survival.killed() + " of all " + survival.replicas() + " replicas killed by chance ";
        return Double.isNaN(survival.probability())
                ? killed + "cannot be told: the decision diagram is too large."
                : killed + "it still works with probability " + AvailabilityWords.share(survival.probability()) + ".";
    }

    private void parts(StringBuilder text) {
        List<Availability.Part> parts = availability().causes().parts().stream()
                .filter(part -> part.importance().birnbaum() > 0)
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        line(text, "  What dominates");
        line(text, row("", "", "down itself", "saved", "Birnbaum", "Fussell-Vesely", "RAW", "RRW"));
        parts.stream().limit(SHOWN).forEach(part -> line(text, row(AvailabilityWords.cells(part))));
        rest(text, parts.size(), "part");
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, "    %-24s %-24s %11s %8s %9s %14s %9s %9s", (Object[]) cells);
    }

    private void cutSets(StringBuilder text) {
        Optional<CutSets> found = availability().causes().cutSets();
        if (found.isEmpty() || found.get().likely().isEmpty()) {
            return;
        }
        CutSets sets = found.get();
        line(text, "  Minimal cut sets, the likeliest first: " + AvailabilityWords.sizes(sets));
        sets.likely().stream()
                .limit(SHOWN)
                .forEach(set -> line(
                        text,
                        String.format(
                                Locale.ROOT,
                                "    %10s of the downtime  %s",
                                AvailabilityWords.share(set.share()),
                                AvailabilityWords.failures(set))));
        if (sets.likely().size() > SHOWN) {
            line(text, "    and more in the other formats");
        }
    }

    /// What stands on what, each in a sentence.
    List<String> domains() {
        return availability().causes().domains().stream()
                .map(AvailabilityText::domain)
                .toList();
    }

    private static String domain(Domain domain) {
        String holds = domain.replicas().stream()
                .map(standing -> standing.replicas() + " " + standing.element())
                .collect(Collectors.joining(", "));
        String falls = domain.downWithIt() > 1 - 1e-9
                ? "takes it down"
                : "takes it down with probability " + AvailabilityWords.share(domain.downWithIt());
        return domain.element() + " (" + domain.kind().name().toLowerCase(Locale.ROOT) + ", down "
                + AvailabilityWords.share(domain.unavailability()) + "): " + falls + "; holds " + holds;
    }

    /// What does not count, each in a sentence.
    List<String> soft() {
        return availability().causes().soft().stream().map(this::soft).toList();
    }

    private String soft(Soft soft) {
        String why = switch (soft.why()) {
            case OPTIONAL -> "optional";
            case NOT_WAITED_FOR -> "not waited for";
            case OPEN_GUARD -> "lets pass what it cannot judge";
            case IDLE_FALLBACK -> "a fallback for nothing that is required";
        };
        return soft.from() + " to " + soft.to() + " (" + soft.relation() + ", " + why + "): "
                + AvailabilityWords.available(soft.unavailability()) + " available; if it were required, "
                + analysed.id() + " would be "
                + AvailabilityWords.available(soft.ifRequired());
    }

    /// Where figures are missing, each in a sentence.
    List<String> missing() {
        return availability().missing().stream().map(this::missing).toList();
    }

    private String missing(Missing missing) {
        return missing.element() + ": " + String.join(", ", missing.attributes())
                + report.place(missing.element())
                        .map(place -> " (" + place + ")")
                        .orElse("");
    }

    private static void listed(StringBuilder text, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            line(text, "  " + title);
            sentences.stream().limit(SHOWN).forEach(sentence -> line(text, "    " + sentence));
            rest(text, sentences.size(), "");
        }
    }

    private void notes(StringBuilder text) {
        line(
                text,
                "  " + availability().provenance().source() + ": "
                        + availability().provenance().detail() + ".");
        availability().notes().stream().limit(NOTES).forEach(note -> line(text, "  note: " + note));
    }

    private static void rest(StringBuilder text, int all, String what) {
        if (all > SHOWN) {
            line(
                    text,
                    "    and " + (all - SHOWN) + " more " + (what.isEmpty() ? "" : what + "s ")
                            + "in the other formats");
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
