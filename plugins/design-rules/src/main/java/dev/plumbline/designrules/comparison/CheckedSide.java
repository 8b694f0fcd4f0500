package dev.plumbline.designrules.comparison;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Finding;
import java.util.List;

/// One of the two architectures that are compared, and what a check found in it.
///
/// @param findings those of the check, and those about its waivers
public record CheckedSide(Architecture architecture, CheckResult result, List<Finding> findings) {

    public CheckedSide {
        findings = List.copyOf(findings);
    }
}
