package dev.plumbline.views.evidence;

import static dev.plumbline.views.CommandGroup.REVIEW;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.Command;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Reveal;
import dev.plumbline.views.checks.ChecksController;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// The tables at the bottom: problems of the files, what the rules say, and the predicted capacity.
public final class EvidenceController {

    private final Reveal reveal;
    private final ProblemTable problems;
    private final ChecksController checks;
    private final CapacityTable capacity;
    private final EvidencePane view;
    private Optional<OpenedArchitecture> opened = Optional.empty();

    /// @param reveal shows where something is
    /// @param checks what the rules say
    public EvidenceController(Reveal reveal, ChecksController checks) {
        this.reveal = reveal;
        this.checks = checks;
        problems = new ProblemTable(this::revealProblem);
        capacity = new CapacityTable(reveal);
        view = new EvidencePane(problems, checks.view(), capacity);
    }

    /// The tabs.
    public Region view() {
        return view;
    }

    /// Adds a tab that is always there.
    ///
    /// @return brings it to the front
    public Runnable add(Region content, String title) {
        return view.add(content, title);
    }

    /// Adds a tab that is there while it has a heading.
    public void offer(Region content, ObservableValue<String> heading) {
        view.offer(content, heading);
    }

    /// Shows the evidence of an architecture.
    public void show(OpenedArchitecture shown) {
        opened = Optional.of(shown);
        problems.show(shown.problems());
        checks.show(shown);
        capacity.show(shown);
        view.count(shown.problems().size(), shown.findings().size());
    }

    /// What people can do.
    public List<Command> commands() {
        return List.of(
                REVIEW.command("evidence.next", "Next problem or finding", "mdi2a-arrow-down", () -> step(1), "F8"),
                REVIEW.command(
                        "evidence.previous",
                        "Previous problem or finding",
                        "mdi2a-arrow-up",
                        () -> step(-1),
                        "Shift+F8"),
                REVIEW.command(
                        "evidence.fix",
                        "Mend what the finding says",
                        "mdi2w-wrench-outline",
                        () -> whileSeen(checks::fix),
                        "Alt+Enter"),
                REVIEW.command(
                        "evidence.waive",
                        "Waive the finding…",
                        "mdi2c-clock-check-outline",
                        () -> whileSeen(checks::askToWaive),
                        "Alt+W"));
    }

    private void step(int rows) {
        if (view.showsFindings()) {
            checks.step(rows);
        } else {
            problems.step(rows);
        }
    }

    /// Does something with the chosen finding; nobody acts on what cannot be seen.
    private void whileSeen(Runnable action) {
        if (view.showsFindings() && view.getScene() != null) {
            action.run();
        }
    }

    /// Reveals the last part that starts at or before the place of the problem.
    private void revealProblem(Problem problem) {
        opened.flatMap(shown -> shown.places().partAt(problem.place())).ifPresent(reveal::show);
    }

    /// Lets go of what it watches.
    public void close() {
        checks.close();
    }
}
