package dev.plumbline.app.cli;

import dev.plumbline.designrules.standing.JudgedFinding;
import dev.plumbline.designrules.standing.Standing;
import dev.plumbline.pluginapi.RuleDescription;
import java.nio.file.Path;
import java.util.Optional;

/// Which findings a check shows and which it takes for known.
///
/// @param explain the only rule whose findings are shown
/// @param baseline the file of the known findings
/// @param strict whether that file must fit
/// @param newOnly whether only what a change brings is shown
record CheckChoices(Optional<String> explain, Optional<Path> baseline, boolean strict, boolean newOnly) {

    /// Whether findings of the rule are shown.
    boolean shows(RuleDescription rule) {
        return explain.map(rule.id()::equalsIgnoreCase).orElse(true);
    }

    /// Whether the finding is shown.
    boolean shows(JudgedFinding judged) {
        return !newOnly || judged.standing() instanceof Standing.New || judged.standing() instanceof Standing.Worse;
    }
}
