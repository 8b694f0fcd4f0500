package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.views.BesideSample;
import dev.plumbline.views.SampleServices;
import dev.plumbline.views.Windows;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.settings.FixedSettings;
import dev.plumbline.views.settings.MotionChoice;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.settings.SettingsStore;
import dev.plumbline.views.settings.StandardSettings;
import dev.plumbline.views.style.Motion;
import dev.plumbline.views.welcome.HomeServices;
import dev.plumbline.views.welcome.SampleHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What a window asks of the other windows of the program.
class WindowsTest {

    private static final WorkspaceSource SHOP = new WorkspaceSource.Folder(Path.of("/home/ada/shop"));

    private final List<String> asked = new ArrayList<>();
    private final SampleServices sample = new SampleServices();
    private Optional<WorkspaceSource> initial = Optional.empty();
    private Optional<WorkspaceSource> elsewhere = Optional.empty();
    private Settings settings = Settings.STANDARD;

    @Test
    void asksForAnotherWindowAndForTheEndByKeys() throws TimeoutException {
        try (Workbench workbench = Workbench.open(new Services())) {
            workbench.await(() ->
                    workbench.robot.lookup("#recents .home-card").queryAll().size() == 2);
            workbench.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
            workbench.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
            workbench.robot.push(KeyCode.CONTROL, KeyCode.Q);
            workbench.await(() -> asked.equals(List.of("another", "close", "quit")));
        }
    }

    @Test
    void opensARecentWorkspaceInAnotherWindow() throws TimeoutException {
        try (Workbench workbench = Workbench.open(new Services())) {
            workbench.await(() ->
                    workbench.robot.lookup("#recents .home-card").queryAll().size() == 2);
            workbench.await(() -> workbench.robot.lookup("#recents .home-card").queryAll().stream()
                    .anyMatch(Node::isFocused));
            workbench.robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            workbench.await(() -> asked.equals(List.of("another " + SHOP)));
            assertThat(workbench.robot.lookup("#welcome").tryQuery()).isPresent();
        }
    }

    @Test
    void leavesAWorkspaceToTheWindowThatHasIt() throws TimeoutException {
        elsewhere = Optional.of(SHOP);
        try (Workbench workbench = Workbench.open(new Services())) {
            workbench.await(() ->
                    workbench.robot.lookup("#recents .home-card").queryAll().size() == 2);
            Workbench.fx(() -> {
                workbench.controller.open(SHOP);
                return true;
            });
            assertThat(asked).containsExactly("elsewhere " + SHOP);
            assertThat(workbench.robot.lookup("#welcome").tryQuery()).isPresent();
            assertThat(workbench.controller.places()).isEmpty();
        }
    }

    @Test
    void isCalledAfterItsWorkspace() throws TimeoutException {
        try (Workbench workbench = Workbench.open(new Services())) {
            assertThat(Workbench.fx(() -> workbench.controller.title().getValue()))
                    .isEqualTo("Plumbline");
            Workbench.fx(() -> {
                workbench.controller.open(SHOP);
                return true;
            });
            String name = sample.read().architecture().name() + " – Plumbline";
            workbench.await(() -> workbench.controller.title().getValue().equals(name));
            assertThat(workbench.controller.places()).containsExactly(Path.of("/home/ada/shop"));
        }
    }

    @Test
    void canBeEditedAfterItsWorkspaceWasOpenedAgain() throws TimeoutException {
        initial = Optional.of(SHOP);
        try (Workbench workbench = Workbench.openDrawn(new Services())) {
            Workbench.fx(() -> {
                workbench.controller.open(SHOP);
                return true;
            });
            workbench.select("parcel");
            workbench.robot.push(KeyCode.RIGHT);
            workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
            workbench.await(() -> sample.texts().containsKey("views/landscape.layout.yaml"));
            assertThat(sample.read().layout("landscape").place("parcel")).isPresent();
        }
    }

    @Test
    void showsWhatOtherWindowsOpened() throws TimeoutException {
        SampleHome home = new SampleHome();
        try (Workbench workbench = Workbench.open(new Services(home))) {
            workbench.await(() ->
                    workbench.robot.lookup("#recents .home-card").queryAll().size() == 2);
            home.remember(Path.of("/home/ada/bank"), "Bank");
            workbench.await(() ->
                    workbench.robot.lookup("#recents .home-card").queryAll().size() == 3);
        }
    }

    @Test
    void leavesMovementOutWherePeopleWantThat() throws TimeoutException {
        settings = Settings.STANDARD.with(StandardSettings.MOTION, MotionChoice.REDUCED);
        try (Workbench workbench = Workbench.open(new Services())) {
            assertThat(Workbench.fx(() -> Motion.isReduced(workbench.controller.view())))
                    .isTrue();
            assertThat(opacityOfPreferences(workbench)).isEqualTo(1);
        }
        settings = Settings.STANDARD.with(StandardSettings.MOTION, MotionChoice.FULL);
        try (Workbench workbench = Workbench.open(new Services())) {
            assertThat(Workbench.fx(() -> Motion.isReduced(workbench.controller.view())))
                    .isFalse();
            assertThat(opacityOfPreferences(workbench)).isLessThan(1);
        }
    }

    @Test
    void movesAsTheSystemDoesUnlessPeopleSayOtherwise() throws TimeoutException {
        try (Workbench workbench = Workbench.open(new Services())) {
            assertThat(Workbench.fx(() -> Motion.isReduced(workbench.controller.view())))
                    .isEqualTo(Workbench.fx(
                            () -> javafx.application.Platform.getPreferences().isReducedMotion()));
        }
    }

    /// The opacity in the moment in which the preferences open.
    private static double opacityOfPreferences(Workbench workbench) throws TimeoutException {
        return Workbench.fx(() -> {
            workbench.run("file.preferences");
            return workbench.robot.lookup(".overlay").query().getOpacity();
        });
    }

    private final class Services implements BesideSample, Windows {

        private final HomeServices home;

        Services() {
            this(new SampleHome());
        }

        Services(HomeServices home) {
            this.home = home;
        }

        @Override
        public Optional<WorkspaceSource> initial() {
            return initial;
        }

        @Override
        public Windows windows() {
            return this;
        }

        @Override
        public void openAnother() {
            asked.add("another");
        }

        @Override
        public void openAnother(WorkspaceSource source) {
            asked.add("another " + source);
        }

        @Override
        public boolean isShownElsewhere(WorkspaceSource source) {
            boolean shown = elsewhere.filter(source::equals).isPresent();
            if (shown) {
                asked.add("elsewhere " + source);
            }
            return shown;
        }

        @Override
        public void close() {
            asked.add("close");
        }

        @Override
        public void quit() {
            asked.add("quit");
        }

        @Override
        public SampleServices sample() {
            return sample;
        }

        @Override
        public HomeServices home() {
            return home;
        }

        @Override
        public SettingsStore settings() {
            return new FixedSettings(settings);
        }
    }
}
