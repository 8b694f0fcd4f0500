package dev.plumbline.designrules.waiver;

import dev.plumbline.pluginapi.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Holds waivers against the findings of a check: each finding has the first waiver that accepts it, and each waiver
/// is looked at for itself.
public final class WaiverCheck {

    private final List<Finding> findings;
    private final RulesRun run;
    private final LocalDate asOf;
    private final Map<String, Waiver> accepted = new HashMap<>();
    private final Map<String, Waiver> ended = new HashMap<>();
    private final List<WaiverFinding> found = new ArrayList<>();
    private final Set<String> fingerprints = new HashSet<>();

    private WaiverCheck(List<Finding> findings, RulesRun run, LocalDate asOf) {
        this.findings = findings;
        this.run = run;
        this.asOf = asOf;
    }

    /// What the waivers come to on a day.
    public static WaiverOutcome of(WaiverList list, List<Finding> findings, RulesRun run, LocalDate asOf) {
        WaiverCheck check = new WaiverCheck(findings, run, asOf);
        if (list.errors().isEmpty()) {
            list.unusable().forEach(unusable -> check.add(WaiverTexts.of(unusable)));
            list.waivers().forEach(check::apply);
        }
        check.ended.keySet().removeAll(check.accepted.keySet());
        return new WaiverOutcome(check.accepted, check.ended, check.found);
    }

    private void apply(Waiver waiver) {
        List<Finding> matched = findings.stream()
                .filter(finding -> waiver.finding().matches(finding.fingerprint()))
                .toList();
        WaiverTexts texts = new WaiverTexts(waiver, matched);
        fault(waiver, matched, texts).ifPresent(this::add);
        Map<String, Waiver> taken = waiver.isOver(asOf) ? ended : accepted;
        if (matched.size() <= waiver.most()) {
            matched.forEach(finding -> taken.putIfAbsent(finding.fingerprint(), waiver));
        }
    }

    private Optional<WaiverFinding> fault(Waiver waiver, List<Finding> matched, WaiverTexts texts) {
        if (!run.knows(waiver.finding())) {
            return Optional.of(texts.unknownRule(run.known()));
        }
        if (matched.isEmpty()) {
            return run.isComplete(waiver.finding()) ? Optional.of(texts.orphaned(findings)) : Optional.empty();
        }
        if (waiver.isOver(asOf)) {
            return Optional.of(texts.over());
        }
        if (matched.size() > waiver.most()) {
            return Optional.of(texts.tooBroad());
        }
        return waiver.isOver(asOf.plusDays(WaiverTexts.WARNING_DAYS + 1))
                ? Optional.of(texts.ending(asOf))
                : Optional.empty();
    }

    private void add(WaiverFinding finding) {
        found.add(fingerprints.add(finding.finding().fingerprint()) ? finding : WaiverTexts.another(finding));
    }
}
