package dev.plumbline.views.evidence;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.style.EmptyState;
import dev.plumbline.views.style.StateGlyph;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TableView;

/// What is wrong in the files of the workspace.
public final class ProblemTable extends TableView<Problem> {

    private final Consumer<Problem> chosen;
    private List<Problem> present = List.of();

    /// @param chosen told of a problem that people want to see in the model
    public ProblemTable(Consumer<Problem> chosen) {
        this.chosen = chosen;
        setId("problem-table");
        Tables.prepare(this, "Problems", chosen);
        getColumns().add(Tables.glyph(Problem::severity, StateGlyph::of));
        getColumns().add(Tables.text("Code", 150, Problem::code));
        getColumns().add(Tables.text("Place", 170, problem -> problem.place().toString()));
        getColumns().add(Tables.prose("What", 460, problem -> problem.what() + " " + problem.why()));
        getColumns().add(Tables.prose("What to do", 420, Problem::remedy));
        setPlaceholder(new EmptyState(
                "mdi2c-check-circle-outline", "No problems", "All files of the workspace were read without a remark."));
        visibleProperty().subscribe(this::refill);
    }

    /// Goes on to another problem.
    void step(int rows) {
        Tables.refill(this, present);
        Tables.step(this, rows, chosen);
    }

    /// Shows the problems.
    public void show(List<Problem> problems) {
        present = problems;
        refill();
    }

    /// Nobody waits for rows that are not seen, but for the frame in which they would be laid out.
    private void refill() {
        if (isVisible()) {
            Tables.refill(this, present);
        }
    }
}
