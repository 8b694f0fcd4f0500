package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SampleArchitecture;
import dev.plumbline.views.SampleServices;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LevelsTest {

    private Workbench workbench;

    @BeforeAll
    void open() throws TimeoutException, ChangeConflictException {
        Architecture nested = SampleArchitecture.create().apply(new Change.MoveElement("discovery", null, "shop"));
        workbench = Workbench.openDrawn(new SampleServices(OpenedArchitecture.of(nested)));
    }

    @AfterAll
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void closesAsManyLevelsAsPeopleAskForWhileTheDiagramIsDrawn() throws TimeoutException {
        run("canvas.more-levels", "canvas.more-levels");
        workbench.await(() -> workbench.label("#open-levels").equals("2 of 2"));
        run("canvas.fewer-levels", "canvas.fewer-levels");
        workbench.await(() -> workbench.label("#open-levels").equals("0 of 2"));
    }

    private void run(String... commands) throws TimeoutException {
        Workbench.fx(() -> {
            for (String command : commands) {
                workbench.run(command);
            }
            return true;
        });
    }
}
