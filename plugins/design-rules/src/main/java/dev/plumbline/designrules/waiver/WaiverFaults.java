package dev.plumbline.designrules.waiver;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.workspace.NearestName;
import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.graphmodel.workspace.YamlEntry;
import dev.plumbline.graphmodel.workspace.YamlNode;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What is wrong in the file of the waivers, apart from what a single waiver lacks.
final class WaiverFaults {

    private final SourceText source;
    private final List<Problem> problems = new ArrayList<>();

    WaiverFaults(SourceText source) {
        this.source = source;
    }

    List<Problem> all() {
        return problems;
    }

    void shape(YamlNode at, String what) {
        problems.add(new Problem(
                Problem.Severity.ERROR,
                "waivers.shape",
                source.place(at.start()),
                what,
                "None of the waivers is applied.",
                "Write 'waivers:' and below it each waiver after '- ', with finding, reason, by and until."));
    }

    /// Warns of keys that mean nothing here; those that begin with `x-` are the user's.
    void checkKeys(YamlMapping mapping, Set<String> known, String owner) {
        for (YamlEntry entry : mapping.entries()) {
            String key = entry.keyText();
            if (!known.contains(key) && !key.startsWith("x-")) {
                problems.add(new Problem(
                        Problem.Severity.WARNING,
                        "waivers.unknown-key",
                        source.place(entry.start()),
                        "'" + ShownText.shortened(key) + "' is no key of " + owner + ".",
                        "It does nothing.",
                        NearestName.remedy(
                                key,
                                known,
                                "The keys are "
                                        + String.join(
                                                ", ", known.stream().sorted().toList())
                                        + ".")));
            }
        }
    }
}
