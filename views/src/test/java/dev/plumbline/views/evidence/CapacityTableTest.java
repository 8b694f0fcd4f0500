package dev.plumbline.views.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SampleEvidence;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class CapacityTableTest {

    private final OpenedArchitecture sample = SampleEvidence.opened();

    @BeforeEach
    void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void staysWithTheScenarioThatPeopleChoseWhenItIsPredictedAnew() {
        String chosen = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            CapacityTable table = new CapacityTable(id -> {});
            table.show(predicting(1, "usual", "peak"));
            scenarios(table).getSelectionModel().select(1);
            table.show(predicting(2, "usual", "outage", "peak"));
            return scenarios(table).getValue();
        });
        assertThat(chosen).isEqualTo("peak");
    }

    @Test
    void showsTheFirstScenarioInsteadOfOneThatIsGone() {
        String chosen = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            CapacityTable table = new CapacityTable(id -> {});
            table.show(predicting(1, "usual", "peak"));
            scenarios(table).getSelectionModel().select(1);
            table.show(predicting(1, "usual"));
            return scenarios(table).getValue();
        });
        assertThat(chosen).isEqualTo("usual");
    }

    @Test
    void hasNoChoiceOfScenariosWhereNoneIsPredicted() {
        boolean isShown = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            CapacityTable table = new CapacityTable(id -> {});
            table.show(predicting(1));
            return table.getTop().isVisible() || table.getTop().isManaged();
        });
        assertThat(isShown).isFalse();
    }

    @SuppressWarnings("unchecked") // the first in the bar
    private static ChoiceBox<String> scenarios(CapacityTable table) {
        return (ChoiceBox<String>) ((HBox) table.getTop()).getChildren().getFirst();
    }

    private OpenedArchitecture predicting(long seed, String... scenarios) {
        SimulationResult one = sample.results().getFirst();
        return new OpenedArchitecture(
                sample.architecture(),
                sample.problems(),
                sample.findings(),
                sample.measurements(),
                List.of(scenarios).stream()
                        .map(scenario -> new SimulationResult(
                                scenario,
                                seed,
                                one.elements(),
                                one.entryPoints(),
                                one.breaksFirst(),
                                one.headroom(),
                                one.assertions(),
                                one.notes(),
                                one.provenance()))
                        .toList(),
                sample.places(),
                sample.views());
    }
}
