package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.views.BesideSample;
import dev.plumbline.views.SampleServices;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.welcome.HomeServices;
import dev.plumbline.views.welcome.SampleHome;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class TourTest {

    @Test
    void leadsFromTheWelcomeScreenThroughTheSampleToItsEnd() throws TimeoutException {
        try (Workbench workbench = Workbench.open(new FromWelcome(new SampleServices()))) {
            workbench.await(() -> workbench.isVisible("#show-around"));
            // There is no timeline yet that could ask for measurements.
            workbench.robot.push(KeyCode.ALT, KeyCode.DIGIT8);
            Workbench.fx(() -> {
                workbench.robot.lookup("#show-around").<Button>query().fire();
                return true;
            });
            at(workbench, "1 of 5");
            workbench.await(() -> workbench.robot.lookup("#tour-next").query().isFocused());
            lights(workbench, workbench.canvas());
            assertThat(workbench.isVisible("#timeline")).isFalse();
            assertThat(workbench
                            .robot
                            .lookup("#overlay-picker")
                            .<MenuButton>query()
                            .getText())
                    .isEqualTo("Overlay: none");
            workbench.robot.push(KeyCode.ENTER);
            at(workbench, "2 of 5");
            lights(workbench, workbench.robot.lookup("#model-tree").query());
            workbench.robot.push(KeyCode.LEFT);
            at(workbench, "1 of 5");
            for (int stop = 2; stop <= 5; stop++) {
                workbench.robot.push(KeyCode.RIGHT);
                at(workbench, stop + " of 5");
            }
            workbench.await(() -> !workbench.isVisible(".tour-frame"));
            workbench.robot.push(KeyCode.ENTER);
            workbench.await(() -> !workbench.isVisible("#tour"));
            assertThat(workbench.canvas().isFocused()).isTrue();
        }
    }

    @Test
    void bringsBackWhatItLeadsToAndLetsPeopleWorkMeanwhile() throws TimeoutException {
        try (Workbench workbench = Workbench.open()) {
            workbench.robot.push(KeyCode.ALT, KeyCode.DIGIT1);
            workbench.await(() -> !workbench.isVisible("#model-tree"));
            begin(workbench);
            workbench.robot.push(KeyCode.RIGHT);
            at(workbench, "2 of 5");
            workbench.await(() -> workbench.isVisible("#model-tree"));
            Workbench.fx(() -> {
                workbench.canvas().requestFocus();
                return true;
            });
            workbench.robot.push(KeyCode.SLASH);
            workbench.await(() -> workbench.isVisible(".search-layer"));
            workbench.robot.push(KeyCode.ESCAPE);
            at(workbench, "2 of 5");
            workbench.robot.push(KeyCode.F5);
            workbench.await(() -> !workbench.isVisible("#tour"));
        }
    }

    @Test
    void endsByEscapeAndWithTheWorkspace() throws TimeoutException {
        try (Workbench workbench = Workbench.open()) {
            begin(workbench);
            workbench.robot.push(KeyCode.ESCAPE);
            workbench.await(() -> !workbench.isVisible("#tour"));
            begin(workbench);
            Workbench.fx(() -> {
                workbench.canvas().requestFocus();
                return true;
            });
            workbench.robot.push(KeyCode.CONTROL, KeyCode.W);
            workbench.await(() -> workbench.isVisible("#welcome"));
            assertThat(workbench.isVisible("#tour")).isFalse();
        }
    }

    private static void begin(Workbench workbench) throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.K);
        workbench.await(() -> workbench.isVisible(".search-layer"));
        workbench.robot.write(">take a tour");
        workbench.robot.push(KeyCode.ENTER);
        at(workbench, "1 of 5");
    }

    private static void at(Workbench workbench, String place) throws TimeoutException {
        workbench.await(() ->
                workbench.isVisible("#tour") && workbench.label("#tour-place").equals(place));
    }

    private static void lights(Workbench workbench, Node place) throws TimeoutException {
        workbench.await(() -> {
            Bounds frame = bounds(workbench.robot.lookup(".tour-frame").query());
            Bounds inside = bounds(place);
            return frame.intersects(inside)
                    && Math.abs(frame.getMinX() - inside.getMinX()) < 20
                    && Math.abs(frame.getWidth() - inside.getWidth()) < 40;
        });
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private record FromWelcome(SampleServices sample) implements BesideSample {

        @Override
        public Optional<WorkspaceSource> initial() {
            return Optional.empty();
        }

        @Override
        public HomeServices home() {
            return new SampleHome();
        }
    }
}
