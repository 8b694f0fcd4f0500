package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import java.util.List;

/// What a YAML file says: its root nodes, or the problem that keeps it from being read.
///
/// @param source the text
/// @param roots the root of each document of the file; none if it is empty or broken
/// @param problems at most one error, which tells that the file is broken, and warnings
public record YamlDocument(SourceText source, List<YamlNode> roots, List<Problem> problems) {

    public YamlDocument {
        roots = List.copyOf(roots);
        problems = List.copyOf(problems);
    }

    /// Whether the file could not be read to its end.
    public boolean isBroken() {
        for (Problem problem : problems) {
            if (problem.severity() == Problem.Severity.ERROR) {
                return true;
            }
        }
        return false;
    }
}
