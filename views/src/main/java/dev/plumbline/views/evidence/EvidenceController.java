package dev.plumbline.views.evidence;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Reveal;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// The tables at the bottom: problems of the files, findings of the rules, and the predicted capacity.
public final class EvidenceController {

    private final Reveal reveal;
    private final ProblemTable problems;
    private final FindingTable findings;
    private final CapacityTable capacity;
    private final EvidencePane view;
    private Optional<OpenedArchitecture> opened = Optional.empty();

    public EvidenceController(Reveal reveal) {
        this.reveal = reveal;
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

    /// Reveals the last part that starts at or before the place of the problem.
    private void revealProblem(Problem problem) {
        opened.flatMap(shown -> shown.places().partAt(problem.place())).ifPresent(reveal::show);
    }
}
