package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.ScenarioEdit.ResetRun;
import dev.plumbline.graphmodel.ScenarioEdit.RunKey;
import dev.plumbline.graphmodel.ScenarioEdit.SetRun;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.FlowPane;

/// How long and how often the scenario is played.
final class RunSection extends Section {

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final ValueType<Long> RUNS = new ValueType.Whole(1, 1_000_000);

    private final ScenarioController controller;
    private final ValueField<Duration> horizon;
    private final ValueField<Duration> warmup;
    private final ValueField<Long> runs;
    private final ValueField<Ratio> precision;
    private final ValueField<Long> seed;
    private final ChoiceBox<Scenario.RandomFailures> failures = new ChoiceBox<>();
    private Scenario.Run shown = Scenario.Run.standard();
    private boolean showing;

    RunSection(ScenarioController controller) {
        super("scenario-run", "Run");
        this.controller = controller;
        horizon = field("Horizon", "scenario-horizon", RunKey.HORIZON, ValueTypes.DURATION, Scenario.Run::withHorizon)
                .checked(this::horizonProblem);
        warmup = field("Warm-up", "scenario-warmup", RunKey.WARMUP, ValueTypes.DURATION, Scenario.Run::withWarmup)
                .unset("found by itself")
                .checked(this::warmupProblem);
        runs = field(
                "Runs",
                "scenario-runs",
                RunKey.REPLICATIONS,
                RUNS,
                (run, count) -> run.withReplications(count.intValue()));
        precision = field(
                        "Precision",
                        "scenario-precision",
                        RunKey.PRECISION,
                        ValueTypes.RATIO,
                        Scenario.Run::withPrecision)
                .unset("as it comes")
                .checked(RunSection::precisionProblem);
        seed = field("Seed", "scenario-seed", RunKey.SEED, ValueTypes.COUNT, Scenario.Run::withSeed);
        failures.setId("scenario-failures");
        failures.setAccessibleText("Random failures");
        failures.getItems().setAll(Scenario.RandomFailures.values());
        failures.setConverter(new Worded<>(RunSection::words));
        failures.valueProperty().subscribe((before, now) -> {
            if (!showing && now != null) {
                controller.change(
                        now == Scenario.RandomFailures.NONE
                                ? new ResetRun(RunKey.FAILURES)
                                : new SetRun(RunKey.FAILURES, shown.withFailures(now)));
            }
        });
        FlowPane fields = new FlowPane(
                named("Horizon", horizon),
                named("Warm-up", warmup),
                named("Runs", runs),
                named("Precision", precision),
                named("Seed", seed),
                named("Random failures", failures));
        fields.getStyleClass().add("scenario-fields");
        getChildren().add(fields);
    }

    private <T> ValueField<T> field(
            String label, String id, RunKey key, ValueType<T> type, BiFunction<Scenario.Run, T, Scenario.Run> with) {
        return new ValueField<T>(
                        id,
                        label,
                        type,
                        value -> controller.change(
                                value.isPresent()
                                        ? new SetRun(key, with.apply(shown, value.get()))
                                        : new ResetRun(key)))
                .letters(8);
    }

    private Optional<String> horizonProblem(Duration time) {
        if (!time.isPositive() || time.compareTo(LONGEST) > 0) {
            return Optional.of("Above 0 and up to 30d.");
        }
        return shown.warmup().filter(warm -> warm.compareTo(time) >= 0).isPresent()
                ? Optional.of("Longer than the warm-up.")
                : Optional.empty();
    }

    private Optional<String> warmupProblem(Duration time) {
        return time.compareTo(shown.horizon()) >= 0 ? Optional.of("Shorter than the horizon.") : Optional.empty();
    }

    private static Optional<String> precisionProblem(Ratio share) {
        return share.value() == 0 ? Optional.of("Above 0%.") : Optional.empty();
    }

    private static String words(Scenario.RandomFailures kind) {
        return switch (kind) {
            case NONE -> "none";
            case MTBF -> "by mtbf and mttr";
        };
    }

    void show(Scenario.Run run) {
        shown = run;
        horizon.show(Optional.of(run.horizon()));
        warmup.show(run.warmup());
        runs.show(Optional.of((long) run.replications()));
        precision.show(run.precision());
        seed.show(Optional.of(run.seed()));
        showing = true;
        failures.setValue(run.failures());
        showing = false;
    }
}
