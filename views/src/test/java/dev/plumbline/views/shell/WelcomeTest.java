package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.BesideSample;
import dev.plumbline.views.SampleServices;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.welcome.HomeServices;
import dev.plumbline.views.welcome.SampleHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WelcomeTest {

    private final List<WorkspaceSource> opened = new CopyOnWriteArrayList<>();
    private final SampleHome home = new SampleHome();
    private final SampleServices sample = new SampleServices();
    private Workbench workbench;

    @BeforeEach
    void open() throws TimeoutException {
        workbench = Workbench.open(services());
        workbench.await(
                () -> workbench.robot.lookup("#recents .home-card").queryAll().size() == 2);
        workbench.await(
                () -> workbench.robot.lookup("#templates .home-card").queryAll().size() == 2);
        workbench.await(() -> Workbench.takesKeys(card("#recents", "Shop")));
    }

    @AfterEach
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void opensTheLastWorkspaceByEnterAlone() throws TimeoutException {
        workbench.robot.push(KeyCode.SPACE);
        workbench.await(() -> opened.contains(new WorkspaceSource.Folder(Path.of("/home/ada/shop"))));
    }

    @Test
    void showsWhichWorkspaceIsMissingAndForgetsIt() throws TimeoutException {
        assertThat(Workbench.fx(() -> card("#recents", "Gone").isDisabled())).isTrue();
        Workbench.fx(() -> {
            workbench
                    .robot
                    .lookup(".missing .card-remove")
                    .<javafx.scene.control.Button>query()
                    .fire();
            return true;
        });
        workbench.await(
                () -> workbench.robot.lookup("#recents .home-card").queryAll().size() == 1);
        workbench.await(() -> home.recents().size() == 1);
    }

    @Test
    void leavesTheKeyboardWhereItIsWhenAPictureArrives() throws TimeoutException {
        Node chosen = Workbench.fx(() -> {
            Node shop = card("#recents", "Shop");
            shop.requestFocus();
            return shop;
        });
        home.keepThumbnail(Path.of("/home/ada/shop"), home.picture("web"));
        home.remember(Path.of("/home/ada/newer"), "Newer");
        workbench.await(
                () -> workbench.robot.lookup("#recents .home-card").queryAll().size() == 3);
        workbench.await(chosen::isFocused);
        assertThat(card("#recents", "Shop")).isSameAs(chosen);
    }

    @Test
    void makesAWorkspaceFromATemplateByKeyboardAlone() throws TimeoutException {
        Workbench.fx(() -> {
            card("#templates", "Web platform").requestFocus();
            return true;
        });
        workbench.await(() -> Workbench.takesKeys(card("#templates", "Web platform")));
        workbench.robot.push(KeyCode.SPACE);
        workbench.await(() -> workbench.robot.lookup("#new-name").query().isFocused());
        workbench.robot.write("mine").push(KeyCode.ENTER);
        workbench.await(() -> home.made().contains("web /home/ada/mine"));
        workbench.await(() -> opened.contains(new WorkspaceSource.Folder(Path.of("/home/ada/mine"))));
    }

    @Test
    void keepsACardThatIsBeingChosenWhileItsPictureArrives() throws TimeoutException {
        workbench.close();
        home.holdPictures();
        open();
        Workbench.fx(() -> {
            card("#templates", "Web platform").requestFocus();
            return true;
        });
        workbench.await(() -> Workbench.takesKeys(card("#templates", "Web platform")));
        workbench.robot.press(KeyCode.SPACE);
        home.givePictures();
        workbench.await(
                () -> workbench.robot.lookup("#templates .card-icon").queryAll().isEmpty());
        workbench.robot.release(KeyCode.SPACE);
        workbench.await(() -> workbench.robot.lookup("#new-name").query().isFocused());
    }

    @Test
    void saysWhyAWorkspaceCannotBeMadeAndKeepsWhatWasTyped() throws TimeoutException {
        home.refuse("There are files already.");
        Workbench.fx(() -> {
            ((ButtonBase) card("#templates", "Web platform")).fire();
            return true;
        });
        workbench.await(() -> workbench.robot.lookup("#new-name").query().isFocused());
        workbench.robot.write("mine").push(KeyCode.ENTER);
        workbench.await(() ->
                workbench.robot.lookup("#new-refusal").queryLabeled().getText().contains("There are files already."));
        assertThat(workbench.robot.lookup("#new-name").queryTextInputControl().getText())
                .isEqualTo("mine");
        workbench.robot.push(KeyCode.ESCAPE);
        workbench.await(() -> !workbench.robot.lookup(".form-layer").query().isVisible());
    }

    @Test
    void goesBackToTheWelcomeScreenWhenTheWorkspaceIsClosed() throws TimeoutException {
        workbench.robot.push(KeyCode.SPACE);
        workbench.await(() -> workbench.robot.lookup("#model-tree").tryQuery().isPresent());
        workbench.robot.push(KeyCode.CONTROL, KeyCode.W);
        workbench.await(() -> workbench.robot.lookup("#welcome").tryQuery().isPresent());
        assertThat(home.recents()).hasSize(2);
    }

    private Node card(String where, String name) {
        return workbench.robot.lookup(where + " .home-card").queryAll().stream()
                .filter(node -> String.valueOf(node.getAccessibleText()).startsWith(name + "."))
                .findFirst()
                .orElseThrow();
    }

    private WorkbenchServices services() {
        return new BesideSample() {
            @Override
            public SampleServices sample() {
                return sample;
            }

            @Override
            public Optional<WorkspaceSource> initial() {
                return Optional.empty();
            }

            @Override
            public Draft open(WorkspaceSource source, Progress progress) {
                opened.add(source);
                return sample.open(source, progress);
            }

            @Override
            public HomeServices home() {
                return home;
            }
        };
    }
}
