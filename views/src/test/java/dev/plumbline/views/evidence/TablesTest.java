package dev.plumbline.views.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class TablesTest {

    @BeforeEach
    void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void keepsTheRowThatPeopleChoseWhereverItComes() {
        assertThat(chosenAfter("b", List.of("x", "a", "c", "b"))).isEqualTo("b");
        assertThat(chosenAfter("b", List.of("a", "b", "c"))).isEqualTo("b");
    }

    @Test
    void choosesNothingInsteadOfARowThatIsGone() {
        assertThat(chosenAfter("b", List.of("a", "c"))).isNull();
    }

    private static String chosenAfter(String chosen, List<String> rows) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            TableView<String> table = new TableView<>();
            table.getItems().setAll("a", "b", "c");
            table.getSelectionModel().select(chosen);
            Tables.refill(table, rows);
            assertThat(table.getItems()).isEqualTo(rows);
            return table.getSelectionModel().getSelectedItem();
        });
    }
}
