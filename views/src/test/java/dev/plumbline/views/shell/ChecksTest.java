package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.Notification;
import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.draft.Plan;
import dev.plumbline.graphmodel.workspace.TextEdit;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.DiagramSource;
import dev.plumbline.views.Examination;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.RuleReport;
import dev.plumbline.views.SampleEvidence;
import dev.plumbline.views.SampleServices;
import dev.plumbline.views.Telemetry;
import dev.plumbline.views.WaiverDesk;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ChecksTest {

    private final Reviewed services = new Reviewed(new SampleServices());
    private Workbench workbench;

    @BeforeEach
    void open() throws TimeoutException {
        workbench = Workbench.openDrawn(services);
        workbench.await(() -> !rows().isEmpty());
        workbench.showFindings();
    }

    @AfterEach
    void close() throws TimeoutException {
        workbench.close();
    }

    private List<?> rows() {
        return workbench.robot.lookup("#check-list").<ListView<?>>query().getItems();
    }

    private void choose(int row) throws TimeoutException {
        Workbench.fx(() -> {
            ListView<?> list = workbench.robot.lookup("#check-list").query();
            list.requestFocus();
            list.getSelectionModel().clearAndSelect(row);
            return true;
        });
    }

    private void fire(String button) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.robot.lookup(button).<Button>query().fire();
            return true;
        });
    }

    private boolean isSaid(String text) {
        return workbench.robot.lookup("#check-card .label").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText().contains(text));
    }

    @Test
    void putsFindingsTogetherByWhatPeopleWant() throws TimeoutException {
        assertThat(Workbench.fx(() -> rows().toString())).contains("title=High, count=2");

        Workbench.fx(() -> {
            ChoiceBox<Object> grouping =
                    workbench.robot.lookup("#checks-grouping").query();
            grouping.getSelectionModel().selectLast();
            return true;
        });

        workbench.await(() -> rows().toString().contains("title=Without an owner"));
    }

    @Test
    void showsOnlyWhatFitsAFilter() throws TimeoutException {
        filter("payments retry");
        workbench.await(() -> rows().size() == 2);

        filter("nothing like this");
        workbench.await(() -> rows().isEmpty() && workbench.isVisible("#check-list .empty-state .button"));
        fire("#check-list .empty-state .button");

        workbench.await(() -> rows().size() == 8);
    }

    private void filter(String text) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.robot.lookup("#checks-filter").<TextField>query().setText(text);
            return true;
        });
    }

    @Test
    void closesAGroupByKeyboard() throws TimeoutException {
        choose(0);
        workbench.robot.push(KeyCode.LEFT);
        workbench.await(() -> rows().size() == 6);
        workbench.robot.push(KeyCode.RIGHT);
        workbench.await(() -> rows().size() == 8);
    }

    @Test
    void tellsWhyAndWhatToDo() throws TimeoutException {
        choose(1);

        workbench.await(() -> isSaid("One failure stops every order.") && isSaid("Set a timeout"));
    }

    @Test
    void showsWhatAFixWouldChangeBeforeItDoesIt() throws TimeoutException {
        SortedMap<String, String> before = services.sample.texts();
        choose(7);
        workbench.await(() -> workbench.isVisible("#change-preview"));
        assertThat(workbench.robot.lookup("#change-preview .fix-after").queryAllAs(Labeled.class))
                .singleElement()
                .satisfies(line -> assertThat(line.getText()).contains("owner: insight"));
        assertThat(services.sample.texts()).isEqualTo(before);

        fire("#check-fix");

        workbench.await(() -> services.sample
                .read()
                .architecture()
                .requireElement("reports")
                .attributes()
                .toString()
                .contains("insight"));
    }

    @Test
    void waivesAFindingWithAReasonAndADay() throws TimeoutException {
        choose(1);
        workbench.await(() -> workbench.isVisible("#check-waive"));
        fire("#check-waive");
        workbench.await(() -> workbench.isVisible("#waive-form"));
        assertThat(Workbench.fx(() -> isInSight("#waive-reason")))
                .as("what is to be written is in sight")
                .isTrue();
        assertThat(Workbench.fx(() ->
                        workbench.robot.lookup("#waive-take").<Button>query().isDisabled()))
                .as("without a reason")
                .isTrue();
        Workbench.fx(() -> {
            workbench.robot.lookup("#waive-reason").<TextField>query().setText("The provider retries");
            return true;
        });

        assertThat(workbench
                        .robot
                        .lookup("#waive-until")
                        .<DatePicker>query()
                        .getEditor()
                        .getText())
                .as("a day as the files tell it")
                .isEqualTo("2027-02-25");

        fire("#waive-take");

        workbench.await(() -> services.wish.get() != null);
        assertThat(services.wish.get().by()).isEqualTo("Ada");
        assertThat(services.wish.get().until()).isEqualTo(LocalDate.of(2027, 2, 25));
        assertThat(services.wish.get().reason()).isEqualTo("The provider retries");
    }

    @Test
    void tellsWhatCannotBeMendedUntilTheNextCommand() throws TimeoutException {
        choose(1);
        workbench.await(() -> workbench.isVisible("#check-waive"));
        run("evidence.fix");
        workbench.await(() -> notices() == 1);
        run("canvas.legend");
        workbench.await(() -> notices() == 0);
    }

    private void run(String command) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.run(command);
            return true;
        });
    }

    /// Whether a field is within what its scroll pane shows.
    private boolean isInSight(String query) {
        Node field = workbench.robot.lookup(query).query();
        Node around = field.getParent();
        while (!(around instanceof ScrollPane)) {
            around = around.getParent();
        }
        return around.localToScene(around.getBoundsInLocal()).contains(field.localToScene(field.getBoundsInLocal()));
    }

    private int notices() {
        return workbench.robot.lookup(Notification.class::isInstance).queryAll().size();
    }

    @Test
    void showsWaivedFindingsAndOpenQuestionsOnDemand() throws TimeoutException {
        press("#checks-waived");
        workbench.await(() -> rows().toString().contains("Accepted["));
        press("#checks-asked");
        workbench.await(() -> rows().toString().contains("Asked["));
        press("#checks-waived");
        workbench.await(() -> !rows().toString().contains("Accepted["));
    }

    private void press(String toggle) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.robot.lookup(toggle).<ToggleButton>query().fire();
            return true;
        });
    }

    @Test
    void showsWhereAFindingIs() throws TimeoutException {
        choose(1);
        workbench.robot.push(KeyCode.ENTER);

        workbench.await(() -> workbench.outlined().equals(Set.of("pay")));
    }

    /// The sample with a waived finding, an open question, and a desk that remembers what was wanted.
    private static final class Reviewed implements WorkbenchServices {

        private final SampleServices sample;
        private final AtomicReference<WaiverDesk.Wish> wish = new AtomicReference<>();

        Reviewed(SampleServices sample) {
            this.sample = sample;
        }

        @Override
        public Optional<WorkspaceSource> initial() {
            return sample.initial();
        }

        @Override
        public Draft open(WorkspaceSource source, Progress progress) {
            return sample.open(source, progress);
        }

        @Override
        public Telemetry measure(WorkspaceSource source, Workspace workspace, Progress progress) {
            return sample.measure(source, workspace, progress);
        }

        @Override
        public Examination examine(Workspace workspace, Telemetry telemetry, Progress progress) {
            OpenedArchitecture opened = SampleEvidence.opened();
            var first = opened.findings().getFirst();
            return new Examination(
                    new RuleReport(
                            opened.findings(),
                            List.of(new RuleReport.Waived(first, "known", "Bob", LocalDate.of(2027, 1, 1))),
                            List.of(new RuleReport.Question(first.rule(), List.of("cart"), "No time is declared.")),
                            List.of(),
                            Optional.of(new RuleReport.Run(7, Instant.EPOCH))),
                    opened.results());
        }

        @Override
        public DiagramSource diagrams() {
            return sample.diagrams();
        }

        @Override
        public WaiverDesk waivers() {
            return new WaiverDesk() {
                @Override
                public Plan plan(Workspace workspace, Wish wanted) {
                    wish.set(wanted);
                    return Plan.of(
                            "Waive", List.of(new TextEdit("waivers.yaml", 0, "", "waivers: []\n")), Optional.empty());
                }

                @Override
                public String person() {
                    return "Ada";
                }

                @Override
                public LocalDate today() {
                    return LocalDate.of(2026, 11, 27);
                }
            };
        }
    }
}
