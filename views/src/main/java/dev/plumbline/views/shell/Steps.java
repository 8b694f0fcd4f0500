package dev.plumbline.views.shell;

import static dev.plumbline.views.CommandGroup.DIAGRAM;

import dev.plumbline.views.Command;
import java.util.List;
import java.util.function.IntPredicate;

/// What people step through with the same keys: a walk along a flow, else the timeline, else the views of a
/// presentation.
final class Steps {
    private final List<IntPredicate> steppers;
    private final Runnable otherwise;

    /// @param steppers each goes some steps on or back and says whether it had something to step through
    /// @param otherwise what happens if there is nothing to step through
    Steps(List<IntPredicate> steppers, Runnable otherwise) {
        this.steppers = List.copyOf(steppers);
        this.otherwise = otherwise;
    }

    List<Command> commands() {
        return List.of(
                DIAGRAM.command(
                        "step.next", "Next step", "mdi2s-skip-next-outline", () -> go(1), "Period", "'.'", "Page_Down"),
                DIAGRAM.command(
                        "step.previous",
                        "Previous step",
                        "mdi2s-skip-previous-outline",
                        () -> go(-1),
                        "Comma",
                        "','",
                        "Page_Up"));
    }

    private void go(int by) {
        if (steppers.stream().noneMatch(stepper -> stepper.test(by))) {
            otherwise.run();
        }
    }
}
