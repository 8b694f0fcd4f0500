package dev.plumbline.designrules.waiver;

import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.Guidance;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.Severity;
import dev.plumbline.pluginapi.Verdict;
import java.util.stream.Stream;

/// STR-012: waivers that no longer do what they were written for.
///
/// The architecture alone says nothing of them: `WaiverCheck` finds them once the other rules have told their findings.
public final class WaiverRule implements DesignRule {

    /// The rule's id.
    public static final String ID = "STR-012";

    static final RuleDescription DESCRIPTION = RuleDescription.of(
            ID,
            "Waiver expired, orphaned or too broad",
            "structure",
            Severity.HIGH,
            new Guidance(
                    "A waiver that nobody looks after hides findings that nobody has accepted, or lapses unseen.",
                    "Each waiver is held against the findings of the other rules and against the day of the check.",
                    "A waiver of a finding that comes and goes matches nothing meanwhile; give it an end that is near.",
                    "Renew it with a new approval, delete it, narrow it, or write what it lacks."),
            "Threagile#orphaned risk tracking",
            "dependency-cruiser#issue 1080",
            "OWASP Dependency-Check#issue 6394");

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Stream<Verdict> check(RuleContext context) {
        return Stream.empty();
    }
}
