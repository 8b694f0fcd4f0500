package dev.plumbline.designrules.waiver;

import dev.plumbline.designrules.Fingerprint;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.workspace.NearestName;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.Severity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Says what is wrong with a waiver, as findings of the rule about them.
///
/// @param matched the findings that it matches
record WaiverTexts(Waiver waiver, List<Finding> matched) {

    /// How many days ahead the end of a waiver is told.
    static final int WARNING_DAYS = 30;

    private static final int MARK = 8;

    static WaiverFinding of(UnusableWaiver unusable) {
        String named = unusable.finding().isEmpty() ? "A waiver" : "The waiver of " + shown(unusable.finding());
        String subject = unusable.finding().isEmpty() ? "unnamed" : unusable.finding();
        String what = named + " is not applied: it " + String.join(", and it ", unusable.faults()) + ".";
        return finding(subject, unusable.place(), Severity.HIGH, what, List.of());
    }

    WaiverFinding unknownRule(Collection<String> rules) {
        String rule = waiver.finding().rule();
        return finding(
                Severity.HIGH,
                subject() + " names the rule " + shown(rule) + ", which does not exist; it accepts nothing."
                        + maybe(rule, rules));
    }

    WaiverFinding orphaned(List<Finding> findings) {
        List<String> known = findings.stream().map(Finding::fingerprint).toList();
        return finding(
                Severity.HIGH,
                subject() + " accepts nothing: there is no such finding."
                        + maybe(waiver.finding().text(), known));
    }

    WaiverFinding over() {
        return finding(
                Severity.HIGH,
                subject() + " ended on " + waiver.grant().until() + "; "
                        + (matched.size() == 1 ? "its finding counts" : matched.size() + " findings count")
                        + " again.");
    }

    WaiverFinding tooBroad() {
        return finding(
                Severity.HIGH,
                subject() + " is not applied: it matches " + matched.size() + " findings, and may match "
                        + waiver.most() + ". Narrow it, or say with maxFindings how many are meant.");
    }

    WaiverFinding ending(LocalDate asOf) {
        long days = ChronoUnit.DAYS.between(asOf, waiver.grant().until());
        String when = days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
        return finding(
                Severity.LOW,
                subject() + " ends " + when + ", on " + waiver.grant().until() + ".");
    }

    private static String maybe(String mistyped, Collection<String> known) {
        return NearestName.find(mistyped, known)
                .map(name -> " Maybe you meant '" + shown(name) + "'.")
                .orElse("");
    }

    /// The finding under an identity that differs from that of another waiver of the same findings.
    static WaiverFinding another(WaiverFinding finding) {
        String mark = Fingerprint.hash(finding.place().toString()).substring(0, MARK);
        return new WaiverFinding(
                finding.finding().withFingerprint(finding.finding().fingerprint() + "#" + mark), finding.place());
    }

    private String subject() {
        return "The waiver of " + shown(waiver.finding().text()) + " by "
                + ShownText.shortened(waiver.grant().by());
    }

    private static String shown(String text) {
        return ShownText.shortened(text);
    }

    private WaiverFinding finding(Severity severity, String what) {
        List<String> elements = matched.stream()
                .flatMap(finding -> finding.elements().stream())
                .distinct()
                .limit(Waiver.USUAL_MOST)
                .toList();
        return finding(waiver.finding().text(), waiver.place(), severity, what, elements);
    }

    private static WaiverFinding finding(
            String subject, Place place, Severity severity, String what, List<String> elements) {
        Finding finding = new Finding(
                WaiverRule.DESCRIPTION,
                severity,
                elements,
                List.of(),
                what,
                List.of(),
                List.of(),
                WaiverRule.ID + Fingerprint.SEPARATOR + subject,
                new Provenance("plumbline-waivers 1", WaiverRule.ID, Optional.empty()));
        return new WaiverFinding(finding, place);
    }
}
