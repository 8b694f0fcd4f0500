package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.simulation.collapse.CollapseMap;
import dev.plumbline.simulation.collapse.CollapseMap.Cell;
import dev.plumbline.simulation.collapse.CollapseMap.Remedy;
import dev.plumbline.simulation.collapse.CollapseMap.State;
import dev.plumbline.simulation.collapse.CollapseQuestion;
import dev.plumbline.simulation.collapse.CollapseStudy;
import dev.plumbline.simulation.statistics.ConfidenceInterval;
import dev.plumbline.simulation.statistics.Proportion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A map of collapses on a screen: a table for each length of the trigger, which says without colour what becomes of
/// each combination, then what keeps the system down and what would not let it.
record CollapseText(CollapseReport report) {

    private static final int CHANGES = 8;

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "SIMULATED COLLAPSE of " + report.scenario().id() + ": " + answer());
        line(text, "  " + trigger());
        for (Duration length : report.question().lengths()) {
            table(text, length);
        }
        line(text, "  " + legend());
        sentences().forEach(sentence -> line(text, "  " + sentence));
        return text.toString();
    }

    /// How many combinations end how, in one sentence.
    String answer() {
        CollapseMap.Completeness completeness = report.map().completeness();
        StringBuilder answer = new StringBuilder(
                report.isWhole()
                        ? AvailabilityWords.count(completeness.wanted(), "combination") + ", of which "
                        : "only " + completeness.played() + " of " + completeness.wanted()
                                + " combinations are played, of which ");
        List<String> parts = new ArrayList<>();
        for (State state : State.values()) {
            if (report.count(state) > 0) {
                parts.add(report.count(state) + " " + word(state));
            }
        }
        return answer.append(parts.isEmpty() ? "none ends" : String.join(", ", parts))
                .append('.')
                .toString();
    }

    /// What hits the system.
    String trigger() {
        String what = switch (report.question().kind()) {
            case SLOW -> target() + " takes so many times as long (size)";
            case SPIKE -> "so many times the load (size) comes by " + target();
        };
        return "Trigger: " + what + ", from "
                + SimulationWords.seconds(seconds(CollapseStudy.begins(report.scenario())))
                + " on, of a horizon of "
                + SimulationWords.seconds(seconds(report.scenario().run().horizon())) + ".";
    }

    String target() {
        return switch (report.question().target()) {
            case Fault.Target.Zone zone -> "zone " + zone.id();
            case Fault.Target.Region region -> "region " + region.id();
            case Fault.Target.Elements elements -> String.join(" and ", elements.ids());
            case Fault.Target.Replicas replicas -> replicas.count() + " of " + replicas.element();
            case Fault.Target.Link link -> link.relation();
            case Fault.Target.Between between -> "what passes between " + between.zone() + " and " + between.other();
            case Fault.Target.Entry entry -> entry.relation();
        };
    }

    private void table(StringBuilder text, Duration length) {
        CollapseQuestion question = report.question();
        line(text, "  A trigger of " + SimulationWords.seconds(seconds(length)));
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "    %12s", "size \\ load"));
        question.loads().forEach(load -> head.append(column("x " + SimulationWords.digits(load, 3))));
        line(text, head.toString());
        for (double size : question.sizes()) {
            StringBuilder row =
                    new StringBuilder(String.format(Locale.ROOT, "    %12s", "x " + SimulationWords.digits(size, 3)));
            question.loads()
                    .forEach(load -> row.append(
                            column(cell(load, size, length).map(this::mark).orElse("?"))));
            line(text, row.toString());
        }
    }

    private static String column(String text) {
        return String.format(Locale.ROOT, " %10s", text);
    }

    /// The combination, if it was played.
    Optional<Cell> cell(double load, double size, Duration length) {
        return report.map().cells().stream()
                .filter(cell -> cell.load() == load
                        && cell.size() == size
                        && cell.length().equals(length))
                .findFirst();
    }

    /// What becomes of a combination, in a word.
    String mark(Cell cell) {
        return switch (cell.state()) {
            case STABLE -> "stable";
            case VULNERABLE ->
                Math.round(cell.probability().value() * report.question().runs()) + " of "
                        + report.question().runs();
            case METASTABLE -> "DOWN";
            case OVERLOADED -> "overload";
        };
    }

    /// What the words of the table mean.
    String legend() {
        int runs = report.question().runs();
        ConfidenceInterval none = new Proportion(0, runs).interval(ConfidenceInterval.USUAL_LEVEL);
        ConfidenceInterval all = new Proportion(runs, runs).interval(ConfidenceInterval.USUAL_LEVEL);
        return "stable: it comes back in each of " + AvailabilityWords.count(runs, "run")
                + " (the probability of collapse"
                + " is below " + AvailabilityWords.share(none.high())
                + ", 95 %); n of m: vulnerable, it stays down in so"
                + " many; DOWN: metastable, in each (above " + AvailabilityWords.share(all.low())
                + "); overload: the load alone is too much; ?: not played.";
    }

    /// What keeps it down and what would not let it, each in a sentence.
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        report.map()
                .amplifier()
                .ifPresent(found -> sentences.add("Amplifies: " + found.relation() + ", with "
                        + SimulationWords.digits(found.attempts(), 3) + " attempts for each call while it is down."));
        List<Remedy> changes = report.map().remedies();
        if (!changes.isEmpty()) {
            sentences.add(report.map()
                    .smallestChange()
                    .map(change -> "Smallest change that removes it: " + change(change) + ".")
                    .orElse("No single change that was tried removes it."));
        }
        report.map().remedies().stream()
                .filter(change -> !report.map().smallestChange().equals(Optional.of(change)))
                .limit(CHANGES)
                .forEach(change ->
                        sentences.add((change.helps() ? "Also removes it: " : "Does not: ") + change(change) + "."));
        return sentences;
    }

    private static String change(Remedy change) {
        ConfidenceInterval probability = change.probability();
        return change.what() + " (" + change.path() + ": " + change.value() + "), collapses with probability "
                + AvailabilityWords.share(probability.value()) + " (" + AvailabilityWords.share(probability.low())
                + " to "
                + AvailabilityWords.share(probability.high()) + ")";
    }

    static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static double seconds(Duration length) {
        return length.toNanos() / 1e9;
    }

    private static void line(StringBuilder text, String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
