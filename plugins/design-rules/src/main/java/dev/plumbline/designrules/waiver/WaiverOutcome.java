package dev.plumbline.designrules.waiver;

import java.util.List;
import java.util.Map;

/// What the waivers say of the findings of a check, and what the check says of the waivers.
///
/// @param accepted the waiver that each accepted finding has, by its identity
/// @param ended the waiver that each finding had which is accepted no more, by its identity
/// @param findings what is wrong with waivers
public record WaiverOutcome(Map<String, Waiver> accepted, Map<String, Waiver> ended, List<WaiverFinding> findings) {

    /// That of no waivers.
    public static final WaiverOutcome NONE = new WaiverOutcome(Map.of(), Map.of(), List.of());

    public WaiverOutcome {
        accepted = Map.copyOf(accepted);
        ended = Map.copyOf(ended);
        findings = List.copyOf(findings);
    }
}
