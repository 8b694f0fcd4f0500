package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import java.util.ArrayList;
import java.util.List;

/// Collects the problems of one file while its declarations are read.
final class FileProblems {

    private final SourceText source;
    private final List<Problem> found = new ArrayList<>();

    FileProblems(SourceText source) {
        this.source = source;
    }

    void error(YamlNode at, String code, String what, String why, String remedy) {
        found.add(new Problem(Problem.Severity.ERROR, code, source.place(at.start()), what, why, remedy));
    }

    void warning(YamlNode at, String code, String what, String why, String remedy) {
        found.add(new Problem(Problem.Severity.WARNING, code, source.place(at.start()), what, why, remedy));
    }

    Problem.Place place(YamlNode node) {
        return source.place(node.start());
    }

    int errors() {
        int errors = 0;
        for (Problem problem : found) {
            errors += problem.severity() == Problem.Severity.ERROR ? 1 : 0;
        }
        return errors;
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}
