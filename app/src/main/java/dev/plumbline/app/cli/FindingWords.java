package dev.plumbline.app.cli;

import dev.plumbline.designrules.standing.JudgedFinding;
import dev.plumbline.designrules.standing.Standing;
import dev.plumbline.designrules.waiver.Waiver;
import dev.plumbline.pluginapi.Severity;
import java.util.ArrayList;
import java.util.List;

/// What a finding comes to, in the words of every format that people read.
final class FindingWords {

    private FindingWords() {}

    /// What there is to say beside the finding itself, each a sentence; nothing of one that is just there.
    static List<String> of(JudgedFinding judged) {
        List<String> lines = new ArrayList<>(
                switch (judged.standing()) {
                    case Standing.Active active -> List.<String>of();
                    case Standing.New fresh -> List.of(brought("New", fresh.causes(), judged));
                    case Standing.Worse worse ->
                        List.of(brought("Worse, it was " + word(worse.before()), worse.causes(), judged));
                    case Standing.Open open -> List.of("It was there before.");
                    case Standing.Known known -> List.of("It is in the baseline.");
                    case Standing.Waived waived -> List.of(accepted(waived.waiver()));
                });
        judged.ended()
                .map(waiver -> "The waiver by " + waiver.grant().by() + " ended on "
                        + waiver.grant().until() + ".")
                .ifPresent(lines::add);
        return lines;
    }

    /// How much depends on what a finding is about; empty if that is nothing.
    static String reach(JudgedFinding judged) {
        if (isOutsideModel(judged)) {
            return "";
        }
        return switch (judged.reach()) {
            case 0 -> "";
            case 1 -> "1 element depends on it";
            default -> judged.reach() + " elements depend on it";
        };
    }

    static String word(Severity severity) {
        return FindingsReport.word(severity);
    }

    /// Whether it is about something else than the architecture, of which no part can have brought it.
    private static boolean isOutsideModel(JudgedFinding judged) {
        return judged.place().isPresent();
    }

    private static String brought(String how, List<String> causes, JudgedFinding judged) {
        if (causes.isEmpty() && isOutsideModel(judged)) {
            return how + ".";
        }
        return causes.isEmpty()
                ? how + ": a far effect, as nothing that shows it has changed."
                : how + ": brought by a change of " + String.join(", ", causes) + ".";
    }

    private static String accepted(Waiver waiver) {
        Waiver.Grant grant = waiver.grant();
        return "Waived by " + grant.by()
                + grant.approvedBy().map(name -> ", approved by " + name).orElse("") + ", until " + grant.until() + ": "
                + grant.reason()
                + grant.ticket().map(ticket -> " (" + ticket + ")").orElse("");
    }
}
