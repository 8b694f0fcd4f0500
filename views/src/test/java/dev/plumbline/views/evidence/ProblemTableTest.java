package dev.plumbline.views.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class ProblemTableTest {

    private static final Problem PROBLEM = new Problem(
            Problem.Severity.WARNING,
            "relation.unknown-end",
            new Problem.Place("model.yaml", 3, 5),
            "The relation ends nowhere.",
            "There is no element orders.",
            "Add the element.");

    private final List<Problem> chosen = new ArrayList<>();

    @BeforeEach
    void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void makesItsRowsWhenItIsSeen() {
        List<Integer> rows = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            ProblemTable table = new ProblemTable(chosen::add);
            table.setVisible(false);
            table.show(List.of(PROBLEM));
            int hidden = table.getItems().size();
            table.setVisible(true);
            return List.of(hidden, table.getItems().size());
        });
        assertThat(rows).containsExactly(0, 1);
    }

    @Test
    void goesOnToProblemsThatAreNotSeen() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            ProblemTable table = new ProblemTable(chosen::add);
            table.setVisible(false);
            table.show(List.of(PROBLEM));
            table.step(1);
            return true;
        });
        assertThat(chosen).containsExactly(PROBLEM);
    }
}
