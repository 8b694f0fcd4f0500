package dev.plumbline.graphmodel.draft;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Problem.Severity;
import dev.plumbline.graphmodel.view.ViewLayout;
import dev.plumbline.graphmodel.workspace.EditRefusedException;
import dev.plumbline.graphmodel.workspace.Edited;
import dev.plumbline.graphmodel.workspace.TextEdit;
import dev.plumbline.graphmodel.workspace.ViewEdits;
import dev.plumbline.graphmodel.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes the places of elements out of the layouts when they come into another container: a place counts from the
/// corner of its container, and means nothing in another one.
final class LeftPlaces {

    private final ViewEdits edits;
    /// The model when its texts said last what people meant: words that are half written are no moves.
    private Architecture settled;

    LeftPlaces(ViewEdits edits, Architecture start) {
        this.edits = edits;
        settled = start;
    }

    /// A step that cannot leave places behind, as it brings its own.
    void follow(Workspace after) {
        settled = after.architecture();
    }

    /// The workspace without the places that a step left behind.
    ///
    /// @param plan what was done
    /// @param done what the plan itself did to the texts
    Edited clean(Plan plan, Workspace after, List<TextEdit> done) {
        Set<String> files = done.stream().map(TextEdit::file).collect(Collectors.toSet());
        if (plan.change().isEmpty() && !after.layouts().isEmpty() && !isSound(after, files)) {
            return new Edited(after, List.of());
        }
        Architecture before = settled;
        settled = after.architecture();
        return plan.change().filter(LeftPlaces::isRenaming).isPresent()
                ? new Edited(after, List.of())
                : without(after, files, element -> hasMoved(element, before, after, plan.change()));
    }

    private static boolean isSound(Workspace workspace, Set<String> files) {
        return workspace.problems().stream()
                .noneMatch(problem -> problem.severity() == Severity.ERROR
                        && files.contains(problem.place().file()));
    }

    private static boolean isRenaming(Change change) {
        return change instanceof Change.RenameElement
                || (change instanceof Change.Several several
                        && several.changes().stream().anyMatch(LeftPlaces::isRenaming));
    }

    private static boolean hasMoved(Element element, Architecture before, Workspace after, Optional<Change> change) {
        Optional<Element> earlier = before.element(element.id());
        if (earlier.isEmpty() || Objects.equals(earlier.get().parent(), element.parent())) {
            return false;
        }
        @Nullable String container = earlier.get().parent();
        // Where the text gave the container another id, its content stays where it is.
        return change.isPresent()
                || container == null
                || after.architecture().element(container).isPresent();
    }

    private Edited without(Workspace workspace, Set<String> files, Predicate<Element> moved) {
        List<TextEdit> made = new ArrayList<>();
        Workspace state = workspace;
        for (ViewLayout layout : workspace.layouts().values()) {
            Set<String> left = new TreeSet<>();
            for (String id : layout.places().keySet()) {
                workspace.architecture().element(id).filter(moved).ifPresent(element -> left.add(id));
            }
            if (left.isEmpty() || isWritten(workspace, layout, files)) {
                continue;
            }
            try {
                Edited edited = edits.remove(state, layout.view(), left);
                made.addAll(edited.edits());
                state = edited.after();
            } catch (EditRefusedException unfit) {
                // A layout that cannot be edited stays as it is: the move itself matters more.
                log().log(System.Logger.Level.DEBUG, "A layout keeps places that were left", unfit);
            }
        }
        return new Edited(state, made);
    }

    private static System.Logger log() {
        return System.getLogger(LeftPlaces.class.getName());
    }

    /// Whether the step wrote the layout itself, and knows better what is in it.
    private static boolean isWritten(Workspace workspace, ViewLayout layout, Set<String> files) {
        return workspace.layoutFile(layout.view()).filter(files::contains).isPresent();
    }
}
