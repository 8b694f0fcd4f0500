package dev.plumbline.connectors.configuration;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.workspace.NearestName;
import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.graphmodel.workspace.YamlEntry;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// What is wrong in the file of the connections.
final class ConnectionFaults {

    private final SourceText source;
    private final List<Problem> problems = new ArrayList<>();

    ConnectionFaults(SourceText source) {
        this.source = source;
    }

    List<Problem> all() {
        return problems;
    }

    /// How many errors there are so far.
    long errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
    }

    /// An error because of which a connection is left out.
    void error(int offset, String code, String what, String remedy) {
        problems.add(new Problem(
                Problem.Severity.ERROR,
                "connections." + code,
                source.place(offset),
                what,
                "The connection is left out.",
                remedy));
    }

    /// A secret that stands in the file. It is not repeated.
    void plainSecret(int offset, String what) {
        problems.add(new Problem(
                Problem.Severity.ERROR,
                "connections.plain-secret",
                source.place(offset),
                what + " stands in the file as plain text.",
                "Everybody who can read the workspace, now or in its history, can use it; the connection is left out.",
                "Write {env: NAME} or {file: PATH} there, and have the secret changed if the file was shared."));
    }

    /// Refuses keys that mean nothing here; those that begin with `x-` are the user's.
    void checkKeys(YamlMapping mapping, Set<String> known, String owner) {
        for (YamlEntry entry : mapping.entries()) {
            String key = entry.keyText();
            if (!known.contains(key) && !key.startsWith("x-")) {
                error(
                        entry.start(),
                        "unknown-key",
                        "'" + ShownText.shortened(key) + "' is no key of " + owner + ".",
                        NearestName.remedy(key, known, "The keys are " + listed(known) + "."));
            }
        }
    }

    static String listed(Collection<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }
}
