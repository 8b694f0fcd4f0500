package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Exemplar;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.CallCount.Via;
import dev.plumbline.pluginapi.telemetry.ConnectionState;
import dev.plumbline.pluginapi.telemetry.Drift;
import dev.plumbline.pluginapi.telemetry.Mapped;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.pluginapi.telemetry.Stranger;
import dev.plumbline.views.BesideSample;
import dev.plumbline.views.DriftDesk;
import dev.plumbline.views.LiveWatch;
import dev.plumbline.views.SampleServices;
import dev.plumbline.views.Telemetry;
import dev.plumbline.views.WorkspaceSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What running services tell comes into the window, stays current, and can be taken into the model.
final class LiveTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Provenance SOURCE = new Provenance("prom", "up", Optional.of(NOON));

    private final Watched services = new Watched(new SampleServices());
    private Workbench workbench;

    @BeforeEach
    void open() throws TimeoutException {
        workbench = Workbench.openDrawn(services);
        workbench.await(() -> services.told.get() != null);
        Workbench.fx(() -> {
            workbench.run("live.show");
            return true;
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void saysHowToConnectWhileNothingIsConnected() {
        assertThat(workbench.isVisible(".live .empty-state")).isTrue();
        assertThat(texts(".live .empty-state .label")).anyMatch(text -> text.contains("connections.yaml"));
    }

    @Test
    void showsConnectionsAndWhatToDoWhereOneIsDown() throws TimeoutException {
        tell(telemetry(1));
        assertThat(texts(".connection-row .label"))
                .contains("prom  prometheus", "traces  otlp")
                .anyMatch(text -> text.startsWith("Nothing answers at http://127.0.0.1:4318. Start it."));
    }

    @Test
    void connectsOnlyWhenPeopleAllowIt() throws TimeoutException {
        ConnectionState waiting = ConnectionState.unasked(
                "prom", "prometheus", "It would ask http://127.0.0.1:9090.", "Connect if you trust it.", NOON);
        tell(new Telemetry(telemetry(1).told(), telemetry(1).drift(), List.of(waiting), List.of()));
        assertThat(workbench.label("#live-status")).isEqualTo("Not connected");
        assertThat(texts(".connection-row .label")).anyMatch(text -> text.contains("http://127.0.0.1:9090"));

        Workbench.fx(() -> {
            workbench.robot.lookup("#live-connect").<Button>query().fire();
            return true;
        });

        workbench.await(services.allowed::get);
        tell(telemetry(1));
        workbench.await(() -> !workbench.isVisible("#live-connect"));
    }

    @Test
    void saysInTheBarBelowWhichConnectionIsDown() throws TimeoutException {
        assertThat(workbench.isVisible("#live-status")).isFalse();
        tell(telemetry(1));
        assertThat(workbench.label("#live-status")).isEqualTo("traces is down");
    }

    @Test
    void showsTheLatestOfWhatComesFasterThanItIsShown() throws TimeoutException {
        IntStream.rangeClosed(1, 200).forEach(traffic -> services.tell(telemetry(traffic)));
        workbench.select("orders");
        workbench.await(() -> texts(".inspector .label").stream().anyMatch(text -> text.contains("200")));
    }

    @Test
    void adoptsWhatIsChosenIntoTheFiles() throws TimeoutException {
        tell(telemetry(1));
        workbench.await(() -> table("#drift-table").getItems().size() == 2);
        Workbench.fx(() -> {
            table("#drift-table").getSelectionModel().clearAndSelect(0);
            return true;
        });
        workbench.await(() -> workbench.isVisible(".live #change-preview"));
        assertThat(texts(".live .fix-after")).anyMatch(text -> text.contains("orders-reports"));

        Workbench.fx(() -> {
            workbench.robot.lookup("#drift-adopt").<Button>query().fire();
            return true;
        });

        workbench.await(() -> services.sample()
                .read()
                .architecture()
                .relation("orders-reports")
                .isPresent());
        workbench.await(() -> services.followed.stream()
                .anyMatch(workspace ->
                        workspace.architecture().relation("orders-reports").isPresent()));
    }

    @Test
    void keepsWhatIsChosenWhileCallsAreCountedOn() throws TimeoutException {
        tell(telemetry(1));
        workbench.await(() -> table("#drift-table").getItems().size() == 2);
        Workbench.fx(() -> {
            table("#drift-table").getSelectionModel().clearAndSelect(0);
            return true;
        });
        workbench.await(() -> workbench.isVisible(".live #change-preview"));
        Object before = Workbench.fx(() -> table("#drift-table").getItems().getFirst());

        tell(telemetry(7));

        workbench.await(() -> !table("#drift-table").getItems().getFirst().equals(before));
        assertThat(Workbench.fx(() -> table("#drift-table").getSelectionModel().getSelectedIndex()))
                .isZero();
        assertThat(workbench.isVisible(".live #change-preview")).isTrue();
    }

    @Test
    void showsWhatIsConfirmedOnlyWhenAsked() throws TimeoutException {
        tell(telemetry(1));
        workbench.await(() -> table("#drift-table").getItems().size() == 2);
        Workbench.fx(() -> {
            workbench.robot.lookup("#drift-all").<CheckBox>query().setSelected(true);
            return true;
        });
        workbench.await(() -> table("#drift-table").getItems().size() == 3);
    }

    @Test
    void writesDownWhichElementAnUnknownServiceIs() throws TimeoutException {
        tell(telemetry(1));
        show("#live-strangers");
        workbench.await(() -> table("#stranger-table").getItems().size() == 1);
        Workbench.fx(() -> {
            TableView<?> table = table("#stranger-table");
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
            return true;
        });
        workbench.robot.push(KeyCode.ENTER);
        workbench.await(() -> workbench.isVisible(".search-layer"));
        workbench.robot.write("Sales rep");
        workbench.robot.push(KeyCode.ENTER);
        workbench.await(() ->
                services.sample().texts().values().stream().anyMatch(text -> text.contains("service.name: mystery")));
    }

    @Test
    void listsAlertsOfElements() throws TimeoutException {
        tell(telemetry(1));
        show("#live-alerts");
        workbench.await(() -> table("#alert-table").getItems().size() == 1);
        assertThat(Workbench.fx(() -> workbench
                        .robot
                        .lookup("#live-alerts")
                        .<ToggleButton>query()
                        .getText()))
                .isEqualTo("Alerts  1");
    }

    @Test
    void tellsTheTraceOfTheSlowestRequest() throws TimeoutException {
        tell(telemetry(1));
        workbench.select("orders");
        workbench.await(() -> texts(".attribute-grid .label").contains("trace 4bf92f35"));
        assertThat(texts(".attribute-grid .label")).contains("2.5 s");
        assertThat(texts(".section-title")).contains("Slowest request seen");
    }

    @Test
    void tellsHowScoresHaveChanged() throws TimeoutException {
        tell(telemetry(1));
        show("#live-evaluations");
        workbench.await(() -> texts("#evaluation-table .table-cell").contains("fell from 0.900"));
        workbench.select("orders");
        workbench.await(() ->
                texts(".attribute-grid .label").stream().anyMatch(text -> text.startsWith("0.800, was 0.900 on ")));
    }

    @Test
    void stopsToWatchWhenTheWorkspaceIsClosed() throws TimeoutException {
        Workbench.fx(() -> {
            workbench.run("file.close");
            return true;
        });
        workbench.await(services.closed::get);
    }

    private void show(String tab) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.robot.lookup(tab).<ToggleButton>query().fire();
            return true;
        });
    }

    private void tell(Telemetry telemetry) throws TimeoutException {
        services.tell(telemetry);
        workbench.await(() -> workbench.isVisible(".connection-row"));
    }

    private TableView<?> table(String query) {
        return workbench.robot.lookup(query).query();
    }

    private List<String> texts(String query) {
        return workbench.robot.lookup(query).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(text -> text != null)
                .toList();
    }

    private static Telemetry telemetry(double traffic) {
        Mapped told = new Mapped(
                List.of(new Measurement("orders", Metric.TRAFFIC, traffic, NOON, Duration.ZERO, SOURCE)),
                List.of(new Evaluation(
                                "answers",
                                Evaluation.SuiteType.QUALITY,
                                "orders",
                                "quality",
                                Evaluation.Score.of(0.8),
                                OptionalDouble.empty(),
                                "",
                                new TreeMap<>(),
                                NOON,
                                SOURCE)
                        .after(new Evaluation.Earlier(0.9, NOON.minusSeconds(86_400)))),
                List.of(),
                List.of(new Alert(
                        "f1",
                        "orders",
                        "HighErrorRate",
                        Alert.Level.CRITICAL,
                        Alert.State.FIRING,
                        NOON,
                        "One in ten fails.",
                        SOURCE)),
                List.of(new Exemplar("orders", 2.5, "4bf92f35", NOON, SOURCE)),
                List.of(new Stranger(ServiceIdentity.named("mystery"), 3, SOURCE)),
                List.of());
        Drift drift = new Drift(
                List.of(
                        edge("bff", "orders", Drift.State.CONFIRMED, 1, traffic),
                        edge("orders", "reports", Drift.State.UNEXPECTED, 0.97, traffic),
                        edge("pay", "orders", Drift.State.UNOBSERVED, 0, traffic)),
                List.of(),
                List.of(),
                List.of());
        return new Telemetry(
                told,
                drift,
                List.of(
                        new ConnectionState(
                                "prom", "prometheus", ConnectionState.Phase.UP, Optional.empty(), Optional.of(NOON), 1),
                        new ConnectionState(
                                "traces",
                                "otlp",
                                ConnectionState.Phase.DOWN,
                                Optional.of(new ConnectionState.Trouble(
                                        "Nothing answers at http://127.0.0.1:4318.", "Start it.", NOON)),
                                Optional.empty(),
                                0)),
                List.of());
    }

    private static Drift.Edge edge(String from, String to, Drift.State state, double confidence, double calls) {
        return new Drift.Edge(
                from, to, Optional.empty(), state, confidence, "because", Via.SERVICE, (long) calls, Optional.of(NOON));
    }

    /// The sample, watched.
    private static final class Watched implements BesideSample {

        private final SampleServices sample;
        private final AtomicReference<Consumer<Telemetry>> told = new AtomicReference<>();
        private final AtomicReference<Boolean> closed = new AtomicReference<>(false);
        private final AtomicReference<Boolean> allowed = new AtomicReference<>(false);
        private final List<Workspace> followed = new CopyOnWriteArrayList<>();

        Watched(SampleServices sample) {
            this.sample = sample;
        }

        void tell(Telemetry telemetry) {
            told.get().accept(telemetry);
        }

        @Override
        public SampleServices sample() {
            return sample;
        }

        @Override
        public LiveWatch watch(WorkspaceSource source, Workspace workspace, Consumer<Telemetry> listener) {
            told.set(listener);
            return new LiveWatch() {
                @Override
                public void follow(Workspace next) {
                    followed.add(next);
                }

                @Override
                public void allow() {
                    allowed.set(true);
                }

                @Override
                public void close() {
                    closed.set(true);
                }
            };
        }

        @Override
        public DriftDesk drift() {
            return (architecture, drift, edges) -> edges.stream()
                    .filter(edge -> edge.state() == Drift.State.UNEXPECTED)
                    .findFirst()
                    .map(edge -> new Change.AddRelation(new Relation(
                            edge.from() + "-" + edge.to(),
                            edge.from(),
                            edge.to(),
                            RelationKind.CALLS,
                            Attributes.NONE)));
        }
    }
}
