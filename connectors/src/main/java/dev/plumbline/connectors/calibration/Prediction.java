package dev.plumbline.connectors.calibration;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.pluginapi.telemetry.Mapped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What a calibrated simulation predicts, beside what was measured.
///
/// @param factor how many times as high the load is as that of the calibration
/// @param compared the entry points, then the elements, each in the order of ids; also what cannot be compared
/// @param notes what the simulation assumed
public record Prediction(double factor, List<Compared> compared, List<String> notes) {

    private static final Duration LENGTH = Duration.ofMinutes(10);
    private static final Duration WARM_UP = Duration.ofMinutes(1);
    private static final int RUNS = 3;

    public Prediction {
        compared = List.copyOf(compared);
        notes = List.copyOf(notes);
    }

    /// Plays the calibrated load and sets the outcome against what was measured under that load.
    ///
    /// @param factor how many times as high the load is as that of the calibration, above 0
    /// @param pulls what was measured under the load
    public static Prediction of(
            Simulator simulator,
            Architecture architecture,
            Calibration calibration,
            double factor,
            List<Mapped> pulls,
            Progress progress) {
        Scenario scenario = Scenario.of("calibration", calibration.workload(factor))
                .withRun(Scenario.Run.standard()
                        .withHorizon(LENGTH)
                        .withWarmup(WARM_UP)
                        .withReplications(RUNS));
        SimulationResult result = simulator.simulate(calibration.applied(architecture), scenario, progress);
        Measured measured = new Measured(pulls);
        List<Compared> compared = new ArrayList<>();
        result.entryPoints().forEach((id, figures) -> compare(id, true, figures, measured, compared));
        result.elements().forEach((id, figures) -> {
            compare(id, false, figures, measured, compared);
            if (calibration.knowsServers(id)) {
                compared.add(compared(id, false, Metric.UTILIZATION, measured, figures.utilization()));
            }
        });
        return new Prediction(factor, compared, result.notes());
    }

    /// An element that does not report itself is compared with what its callers see.
    private static void compare(
            String id, boolean isEntry, Figures figures, Measured measured, List<Compared> compared) {
        compared.add(compared(id, isEntry, Metric.TRAFFIC, measured, figures.throughput()));
        compared.add(compared(
                id, isEntry, Metric.LATENCY_P50, measured, figures.latency().p50()));
        compared.add(compared(
                id, isEntry, Metric.LATENCY_P99, measured, figures.latency().p99()));
        compared.add(compared(id, isEntry, Metric.ERROR_RATIO, measured, figures.errorRatio()));
    }

    private static Compared compared(String id, boolean isEntry, Metric metric, Measured measured, Estimate predicted) {
        double value = measured.value(id, metric);
        if (Double.isNaN(value) && metric == Metric.LATENCY_P50) {
            value = measured.value(id, Metric.OWN_TIME_P50);
        } else if (Double.isNaN(value) && metric == Metric.LATENCY_P99) {
            value = measured.value(id, Metric.OWN_TIME_P99);
        }
        return new Compared(id, isEntry, metric, value, predicted.value());
    }

    /// A figure, measured and predicted; NaN on a side that does not know it.
    ///
    /// @param isEntry whether it is of a relation that load enters by
    public record Compared(String subject, boolean isEntry, Metric metric, double measured, double predicted) {

        /// How far the prediction is from the measured value, as a share of it; NaN if it cannot be told.
        public double error() {
            return measured > 0 && Double.isFinite(predicted) ? predicted / measured - 1 : Double.NaN;
        }
    }
}
