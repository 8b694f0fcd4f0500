package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.views.style.KindIcons;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StylesTest {

    private final Logger logger = Logger.getLogger("javafx.css");
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            warnings.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
    }

    @Test
    void everyLookUpOfEveryStyleSheetIsDefined() throws TimeoutException {
        try (Workbench workbench = Workbench.open()) {
            for (int theme = 0; theme < 2; theme++) {
                workbench.robot.push(KeyCode.CONTROL, KeyCode.K);
                workbench.robot.write("orders").push(KeyCode.ENTER);
                workbench.await(() -> !workbench.outlined().isEmpty());
                for (String tab : List.of("Problems", "Findings", "Capacity")) {
                    workbench.robot.clickOn(workbench
                            .robot
                            .lookup("#evidence-tabs .tab-label")
                            .match(node -> ((javafx.scene.control.Labeled) node)
                                    .getText()
                                    .startsWith(tab))
                            .<javafx.scene.Node>query());
                }
                workbench.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
            }
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void aMissingLookUpWouldBeSeen() throws TimeoutException {
        Workbench.fx(() -> {
            Region region = new Region();
            region.setStyle("-fx-background-color: -no-such-colour;");
            new Scene(region);
            region.applyCss();
            return true;
        });
        assertThat(warnings).isNotEmpty();
    }

    @Test
    void everyKindHasAnIcon() throws TimeoutException {
        for (ElementKind kind : ElementKind.values()) {
            assertThat(Workbench.fx(() -> KindIcons.of(kind).getIconCode()))
                    .as(kind.id())
                    .isNotNull();
        }
    }
}
