package dev.plumbline.views.evidence;

import static dev.plumbline.views.CommandGroup.REVIEW;

import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.Command;
import dev.plumbline.views.Editing;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Reveal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// The tables at the bottom: problems of the files, findings of the rules, and the predicted capacity.
public final class EvidenceController {

    private final Reveal reveal;
    private final Editing editing;
    private final Consumer<Problem> tell;
    private final ProblemTable problems;
    private final FindingTable findings;
    private final CapacityTable capacity;
    private final EvidencePane view;
    private Optional<OpenedArchitecture> opened = Optional.empty();

    /// @param reveal shows where something is
    /// @param editing mends what can be mended
    /// @param tell tells people why something cannot be
    public EvidenceController(Reveal reveal, Editing editing, Consumer<Problem> tell) {
        this.reveal = reveal;
        this.editing = editing;
        this.tell = tell;
        problems = new ProblemTable(this::revealProblem);
        findings = new FindingTable(reveal);
        capacity = new CapacityTable(reveal);
        view = new EvidencePane(problems, findings, capacity);
    }

    /// The tabs.
    public Region view() {
        return view;
    }

    /// Adds a tab that is there while it has a heading.
    public void offer(Region content, ObservableValue<String> heading) {
        view.offer(content, heading);
    }

    /// Shows the evidence of an architecture.
    public void show(OpenedArchitecture shown) {
        opened = Optional.of(shown);
        problems.show(shown.problems());
        findings.show(shown);
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
                        "evidence.fix", "Mend what the finding says", "mdi2w-wrench-outline", this::fix, "Alt+Enter"));
    }

    private void step(int rows) {
        if (view.showsFindings()) {
            findings.step(rows);
        } else {
            problems.step(rows);
        }
    }

    /// Makes the changes that the selected finding comes with; tells what is to be done where only people can.
    private void fix() {
        if (!view.showsFindings() || view.getScene() == null) {
            // Nobody changes what cannot be seen.
            return;
        }
        findings.chosen().ifPresent(finding -> {
            if (finding.fix().isEmpty()) {
                tell.accept(new Problem(
                        Problem.Severity.WARNING,
                        "finding.no-fix",
                        new Problem.Place("", 0, 0),
                        "Nothing mends " + finding.rule().id() + " here by itself.",
                        finding.what(),
                        finding.remedy()));
            } else {
                editing.change(new Change.Several("Mend " + finding.rule().id(), finding.fix()));
            }
        });
    }

    /// Reveals the last part that starts at or before the place of the problem.
    private void revealProblem(Problem problem) {
        opened.flatMap(shown -> shown.places().partAt(problem.place())).ifPresent(reveal::show);
    }
}
