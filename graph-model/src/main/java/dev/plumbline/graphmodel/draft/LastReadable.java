package dev.plumbline.graphmodel.draft;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.SourceIndex;
import dev.plumbline.graphmodel.workspace.TextEdit;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Remembers what files said before a mistake came into them, so that a half-written line does not take away what is
/// shown. It follows the steps of one draft, on that draft's thread.
///
/// A file's earlier text is kept while the file cannot be read at all, and while people type and a mistake leaves
/// something out that was there before.
public final class LastReadable {

    private static final Set<String> UNREADABLE = Set.of("file.control-character", "root.not-mapping");

    private final SortedMap<String, Held> held = new TreeMap<>();
    private Workspace shown;

    /// @param start the snapshot that the draft begins with
    public LastReadable(Workspace start) {
        shown = start;
    }

    /// How a step came about.
    public enum Origin {
        /// People typed text.
        TYPED,
        /// In any other way.
        OTHER
    }

    /// What can be shown after a step.
    public Showable follow(Step step, Origin origin) {
        step.edits().stream().map(TextEdit::file).distinct().forEach(file -> look(file, step, origin));
        Workspace present = step.after();
        if (held.isEmpty()) {
            shown = present;
            return Showable.of(present);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        SortedMap<String, Problem> mistakes = new TreeMap<>();
        held.forEach((file, known) -> {
            texts.put(file, known.good.text);
            mistakes.put(file, known.mistake);
        });
        shown = present.withTexts(texts);
        return new Showable(present, shown, problems(present), mistakes);
    }

    /// What is wrong in a file that is not shown as it is comes from its present text, all else from what is shown.
    private List<Problem> problems(Workspace present) {
        List<Problem> problems = new ArrayList<>();
        Stream.concat(
                        shown.problems().stream().filter(problem -> !isHeld(problem)),
                        present.problems().stream().filter(this::isHeld))
                .forEach(problems::add);
        Collections.sort(problems);
        return problems;
    }

    private boolean isHeld(Problem problem) {
        return held.containsKey(problem.place().file());
    }

    private void look(String file, Step step, Origin origin) {
        Optional<WorkspaceFile> now = step.after().file(file);
        Optional<Good> before = Optional.ofNullable(held.remove(file))
                .map(Held::good)
                .or(() -> step.before().file(file).flatMap(Good::of));
        if (now.isEmpty() || before.isEmpty()) {
            return;
        }
        Good good = before.get();
        Optional<Problem> mistake = errors(now.get())
                .filter(problem -> !good.mistakes.contains(signature(problem)))
                .sorted()
                .findFirst();
        boolean typed = origin == Origin.TYPED || step.cause() != Step.Cause.EDIT;
        if (mistake.isPresent() && (isUnreadable(now.get()) || (typed && isPoorer(file, step.after())))) {
            held.put(file, new Held(good, mistake.get()));
        }
    }

    /// Whether something that is shown of a file is left out of a snapshot.
    private boolean isPoorer(String file, Workspace after) {
        Architecture architecture = after.architecture();
        SourceIndex index = shown.index();
        return Stream.concat(
                        shown.architecture().elements().keySet().stream()
                                .filter(id -> !architecture.elements().containsKey(id)),
                        shown.architecture().relations().keySet().stream()
                                .filter(id -> !architecture.relations().containsKey(id)))
                .flatMap(id -> index.any(id).stream())
                .anyMatch(span -> span.file().equals(file));
    }

    private static boolean isUnreadable(WorkspaceFile file) {
        return errors(file)
                .anyMatch(problem -> problem.code().startsWith("yaml.") || UNREADABLE.contains(problem.code()));
    }

    private static Stream<Problem> errors(WorkspaceFile file) {
        return file.ownProblems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /// What tells a mistake from others, wherever it moves to.
    private static String signature(Problem problem) {
        return problem.code() + " " + problem.what();
    }

    /// A text that could be read.
    ///
    /// @param mistakes what was wrong in it all the same
    private record Good(String text, Set<String> mistakes) {

        static Optional<Good> of(WorkspaceFile file) {
            return isUnreadable(file)
                    ? Optional.empty()
                    : Optional.of(new Good(
                            file.text(),
                            errors(file).map(LastReadable::signature).collect(Collectors.toSet())));
        }
    }

    /// A file that says what it said before.
    ///
    /// @param mistake what is wrong in its present text
    private record Held(Good good, Problem mistake) {}
}
