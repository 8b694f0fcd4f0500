package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.views.BesideSample;
import dev.plumbline.views.SampleFlows;
import dev.plumbline.views.SampleServices;
import dev.plumbline.views.settings.FixedSettings;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.settings.SettingsStore;
import dev.plumbline.views.settings.StandardSettings;
import dev.plumbline.views.settings.ThemeChoice;
import dev.plumbline.views.style.KindIcons;
import dev.plumbline.views.welcome.HomeServices;
import dev.plumbline.views.welcome.SampleHome;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        // What is expected here is no news for those who read the output of the build.
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK", "HIGH_CONTRAST"})
    void everyScreenFindsWhatItLooksUp(ThemeChoice theme) throws TimeoutException {
        Screens services = new Screens(
                new SampleServices(SampleFlows.opened()), Settings.STANDARD.with(StandardSettings.THEME, theme));
        try (Workbench workbench = Workbench.openDrawn(services)) {
            workbench.robot.push(KeyCode.CONTROL, KeyCode.K);
            workbench.robot.write("orders").push(KeyCode.ENTER);
            workbench.await(() -> !workbench.outlined().isEmpty());
            for (String tab : List.of("Problems", "Checks", "Capacity", "Simulation")) {
                workbench.robot.clickOn(workbench
                        .robot
                        .lookup("#evidence-tabs .tab-label")
                        .match(node ->
                                ((javafx.scene.control.Labeled) node).getText().startsWith(tab))
                        .<javafx.scene.Node>query());
            }
            see(workbench, ".overlay", KeyCode.CONTROL, KeyCode.COMMA);
            workbench.robot.push(KeyCode.ESCAPE);
            see(workbench, ".overlay", KeyCode.F1);
            workbench.robot.push(KeyCode.ESCAPE);
            see(workbench, "#source-desk", KeyCode.ALT, KeyCode.DIGIT5);
            see(workbench, "#timeline", KeyCode.ALT, KeyCode.DIGIT8);
            Workbench.fx(() -> {
                workbench.canvas().requestFocus();
                return true;
            });
            see(workbench, ".find-bar", KeyCode.CONTROL, KeyCode.F);
            workbench.robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
            workbench.await(() -> workbench.canvas().isFocused());
            see(workbench, ".search-layer", KeyCode.W);
            workbench.robot.push(KeyCode.ENTER);
            workbench.await(() -> workbench.isVisible("#flow-bar"));
            workbench.robot.push(KeyCode.F5);
            workbench.await(() -> !workbench.isVisible("#model-tree"));
            workbench.robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
            see(workbench, ".search-layer", KeyCode.CONTROL, KeyCode.K);
            workbench.robot.write(">take a tour");
            see(workbench, "#tour", KeyCode.ENTER);
            workbench.robot.push(KeyCode.ESCAPE);
            see(workbench, "#welcome", KeyCode.CONTROL, KeyCode.W);
        }
        assertThat(warnings).isEmpty();
    }

    private static void see(Workbench workbench, String screen, KeyCode... keys) throws TimeoutException {
        workbench.robot.push(keys);
        workbench.await(() -> workbench.isVisible(screen));
        // Styles are applied in the pulse after.
        Workbench.fx(() -> {
            workbench.stage.getScene().getRoot().applyCss();
            return true;
        });
    }

    private record Screens(SampleServices sample, Settings chosen) implements BesideSample {

        @Override
        public SettingsStore settings() {
            return new FixedSettings(chosen);
        }

        @Override
        public HomeServices home() {
            return new SampleHome();
        }
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
