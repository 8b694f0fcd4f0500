package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.views.bridge.FirstFrame;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

class StartScreenTest {

    @ParameterizedTest
    @EnumSource
    void namesWhatIsOpenedAndNeedsNoControls(Theme theme) throws Exception {
        FxToolkit.registerPrimaryStage();
        StartScreen screen = Workbench.fx(() -> new StartScreen(theme, "shop"));
        assertThat(screen.lookupAll("*"))
                .noneMatch(Control.class::isInstance)
                .anyMatch(node -> text(node).equals("Opening shop …"));
    }

    @Test
    void givesWayToTheContentWhenItCanBeSeen() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        CompletableFuture<Boolean> shown = new CompletableFuture<>();
        Workbench.fx(() -> {
            stage.setScene(new Scene(new StartScreen(Theme.LIGHT, "shop"), 400, 300));
            stage.show();
            FirstFrame.then(() -> shown.complete(stage.isShowing()));
            return stage;
        });
        assertThat(shown.get(20, TimeUnit.SECONDS)).isTrue();
        Workbench.fx(() -> {
            stage.hide();
            return stage;
        });
    }

    private static String text(Node node) {
        return node instanceof Text text ? text.getText() : "";
    }
}
