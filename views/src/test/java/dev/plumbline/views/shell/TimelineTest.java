package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.views.MomentText;
import dev.plumbline.views.RememberingServices;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineTest {

    private Workbench workbench;

    @BeforeAll
    void open() throws TimeoutException {
        workbench = Workbench.openDrawn(new RememberingServices());
    }

    @BeforeEach
    void show() throws TimeoutException {
        Workbench.fx(() -> {
            workbench.canvas().requestFocus();
            return true;
        });
        workbench.robot.push(KeyCode.ALT, KeyCode.DIGIT8);
        workbench.await(() -> workbench.isVisible("#timeline") && time().equals("Now"));
    }

    @AfterEach
    void hide() throws TimeoutException {
        workbench.robot.push(KeyCode.ALT, KeyCode.DIGIT8);
        workbench.await(() -> !workbench.isVisible("#timeline"));
    }

    @AfterAll
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void stepsBackAndOnToThePresent() throws TimeoutException {
        workbench.robot.push(KeyCode.COMMA);
        workbench.await(() -> time().equals(moment(6)));
        workbench.robot.push(KeyCode.COMMA);
        workbench.await(() -> time().equals(moment(5)));
        workbench.robot.push(KeyCode.PERIOD);
        workbench.robot.push(KeyCode.PERIOD);
        workbench.await(() -> time().equals("Now"));
    }

    @Test
    void showsTheValuesOfTheMomentMarkedWithItsTime() throws TimeoutException {
        workbench.select("orders");
        workbench.await(() -> section("Measured"));
        Workbench.fx(() -> {
            workbench.robot.lookup("#timeline-slider").<Slider>query().setValue(0);
            return true;
        });
        workbench.await(() -> time().equals(moment(0)));
        workbench.await(() -> section("Measured at " + moment(0)));
        Workbench.fx(() -> {
            workbench.robot.lookup("#timeline-live").queryAs(ToggleButton.class).fire();
            return true;
        });
        workbench.await(() -> section("Measured") && time().equals("Now"));
    }

    @Test
    void playsAndPausesWithTheSpaceBar() throws TimeoutException {
        workbench.robot.push(KeyCode.SPACE);
        workbench.await(() -> time().equals(moment(0)));
        workbench.await(() -> time().equals(moment(1)));
        workbench.robot.push(KeyCode.SPACE);
        workbench.await(() -> words("#timeline-play").startsWith("Play"));
        assertThat(time()).isNotEqualTo("Now");
    }

    @Test
    void showsFiguresOnTheDiagram() {
        assertThat(workbench.robot.lookup("#overlay-picker").queryLabeled().getText())
                .isEqualTo("Overlay: p99 latency");
    }

    private String time() {
        return workbench.label("#timeline-time");
    }

    private String words(String query) {
        return workbench.robot.lookup(query).<Node>query().getAccessibleText();
    }

    private static String moment(int position) {
        return MomentText.of(RememberingServices.FIRST.plus(Duration.ofMinutes(10L * position)));
    }

    private boolean section(String title) {
        return workbench.robot.lookup(".section-title").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals(title));
    }
}
