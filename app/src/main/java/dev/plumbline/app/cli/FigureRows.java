package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Latency;
import java.util.ArrayList;
import java.util.List;

/// All figures of a result, one after another.
final class FigureRows {

    private final List<Row> rows = new ArrayList<>();

    private FigureRows() {}

    /// @param part `element`, `entryPoint` or `relation`
    /// @param figure its name as JSON has it, with dots
    /// @param unit `s`, `1/s`, or empty
    record Row(String part, String id, String figure, String unit, Estimate estimate) {}

    /// The figures of entry points, elements and relations.
    static List<Row> of(SimulationResult result) {
        FigureRows all = new FigureRows();
        result.entryPoints().forEach((id, figures) -> all.figures("entryPoint", id, figures));
        result.observed()
                .ifPresent(observed -> observed.entryPoints().forEach((id, requests) -> all.requests(id, requests)));
        result.elements().forEach((id, figures) -> all.figures("element", id, figures));
        result.observed().ifPresent(observed -> {
            observed.elements().forEach((id, work) -> all.work(id, work));
            observed.relations().forEach((id, calls) -> all.calls(id, calls));
        });
        return all.rows;
    }

    /// The figures that many results side by side are looked at for.
    static List<Row> brief(SimulationResult result) {
        return of(result).stream()
                .filter(row -> row.part().equals("entryPoint")
                        || (row.part().equals("element")
                                && (row.figure().equals("utilization")
                                        || row.figure().equals("errorRatio"))))
                .toList();
    }

    private void figures(String part, String id, Figures figures) {
        add(part, id, "arrivalRate", "1/s", figures.arrivalRate());
        add(part, id, "throughput", "1/s", figures.throughput());
        add(part, id, "utilization", "", figures.utilization());
        add(part, id, "errorRatio", "", figures.errorRatio());
        add(part, id, "meanQueue", "", figures.meanQueue());
        times(part, id, "latency", figures.latency());
    }

    private void times(String part, String id, String figure, Latency times) {
        add(part, id, figure + ".mean", "s", times.mean());
        add(part, id, figure + ".p50", "s", times.p50());
        add(part, id, figure + ".p90", "s", times.p90());
        add(part, id, figure + ".p99", "s", times.p99());
    }

    private void requests(String id, Observed.Requests requests) {
        String part = "entryPoint";
        requests.failures().forEach((cause, share) -> add(part, id, "failures." + cause, "", share));
        add(part, id, "spent.waiting", "s", requests.spent().waiting());
        add(part, id, "spent.working", "s", requests.spent().working());
        add(part, id, "spent.network", "s", requests.spent().network());
        add(part, id, "spent.retrying", "s", requests.spent().retrying());
        add(part, id, "recovery", "s", requests.recovery());
    }

    private void work(String id, Observed.Work work) {
        String part = "element";
        work.failures().forEach((cause, share) -> add(part, id, "failures." + cause, "", share));
        add(part, id, "waiting", "s", work.waiting());
        add(part, id, "working", "s", work.working());
        add(part, id, "wasted", "", work.wasted());
        add(part, id, "replicas", "", work.replicas());
        add(part, id, "costPerHour", "", work.costPerHour());
        if (work.tokens().areKnown()) {
            add(part, id, "tokenRate", "1/s", work.tokens().rate());
            times(part, id, "ttft", work.tokens().first());
            times(part, id, "tpot", work.tokens().each());
        }
    }

    private void calls(String id, Observed.Calls calls) {
        String part = "relation";
        add(part, id, "rate", "1/s", calls.rate());
        add(part, id, "attempts", "", calls.attempts());
        add(part, id, "timeouts", "", calls.timeouts());
        add(part, id, "failures", "", calls.failures());
        add(part, id, "opened", "", calls.opened());
    }

    private void add(String part, String id, String figure, String unit, Estimate estimate) {
        rows.add(new Row(part, id, figure, unit, estimate));
    }
}
