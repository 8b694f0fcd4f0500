package dev.plumbline.views.inspector;

import dev.plumbline.diagrams.draw.MetricText;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.views.MomentText;
import dev.plumbline.views.OpenedArchitecture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The evidence of one part: findings, measurements and predictions, each with its source.
final class EvidenceBlocks {

    private EvidenceBlocks() {}

    static List<Block> of(OpenedArchitecture opened, String id) {
        List<Block> blocks = new ArrayList<>();
        List<Block.Line> findings = opened.findings().stream()
                .filter(finding ->
                        finding.elements().contains(id) || finding.witness().contains(id))
                .map(EvidenceBlocks::finding)
                .toList();
        if (!findings.isEmpty()) {
            blocks.add(new Block.Section("Findings  " + findings.size(), findings));
        }
        List<Block.Row> firing = opened.told().alerts().stream()
                .filter(alert -> alert.subject().equals(id))
                .map(alert -> figure(
                        alert.name(),
                        "since " + MomentText.of(alert.since()),
                        alert.summary() + "\n" + source(alert.provenance())))
                .toList();
        if (!firing.isEmpty()) {
            blocks.add(new Block.Table("Alerts", firing));
        }
        List<Block.Row> judged = opened.told().evaluations().stream()
                .filter(evaluation -> evaluation.subject().equals(id))
                .map(EvidenceBlocks::judged)
                .toList();
        if (!judged.isEmpty()) {
            blocks.add(new Block.Table("Evaluated", judged));
        }
        List<Block.Row> slow = opened.told().exemplars().stream()
                .filter(exemplar -> exemplar.subject().equals(id))
                .map(exemplar -> figure(
                        MetricText.seconds(exemplar.seconds()),
                        "trace " + exemplar.trace(),
                        source(exemplar.provenance()) + "\n" + exemplar.time()))
                .toList();
        if (!slow.isEmpty()) {
            blocks.add(new Block.Table("Slowest request seen", slow));
        }
        List<Block.Row> measured = opened.measurements().stream()
                .filter(measurement -> measurement.subject().equals(id))
                .map(measurement -> figure(
                        MetricText.name(measurement.metric()),
                        MetricText.of(measurement.metric(), measurement.value()),
                        source(measurement.provenance()) + "\n" + measurement.time()))
                .toList();
        if (!measured.isEmpty()) {
            blocks.add(new Block.Table(
                    opened.moment()
                            .map(time -> "Measured at " + MomentText.of(time))
                            .orElse("Measured"),
                    measured));
        }
        opened.results().forEach(result -> predicted(result, id).ifPresent(blocks::add));
        return blocks;
    }

    private static Block.Line finding(Finding finding) {
        return new Block.FindingLine(
                finding.severity(), finding.what(), finding.rule().id() + " · " + finding.remedy(), finding.why());
    }

    private static Optional<Block> predicted(SimulationResult result, String id) {
        return Optional.ofNullable(result.elements().get(id))
                .or(() -> Optional.ofNullable(result.entryPoints().get(id)))
                .map(figures -> {
                    String source = source(result.provenance());
                    return new Block.Table(
                            "Predicted for " + result.scenario(),
                            List.of(
                                    figure(
                                            "Saturation",
                                            MetricText.ratio(
                                                    figures.utilization().value()),
                                            source),
                                    figure(
                                            "p99 latency",
                                            MetricText.seconds(
                                                    figures.latency().p99().value()),
                                            source),
                                    figure(
                                            "Throughput",
                                            MetricText.rate(figures.throughput().value()),
                                            source),
                                    figure(
                                            "Errors",
                                            MetricText.ratio(
                                                    figures.errorRatio().value()),
                                            source)));
                });
    }

    private static Block.Row judged(Evaluation evaluation) {
        String score = String.format(Locale.ROOT, "%.3g", evaluation.score().value());
        String least = evaluation.threshold().isPresent()
                ? String.format(
                        Locale.ROOT, ", at least %.3g", evaluation.threshold().getAsDouble())
                : "";
        return figure(
                evaluation.suite() + ": " + evaluation.metric(),
                (evaluation.fails() ? "fails, " : "") + score + least + before(evaluation),
                source(evaluation.provenance()) + "\n" + evaluation.time());
    }

    private static String before(Evaluation evaluation) {
        return evaluation
                .before()
                .map(earlier ->
                        String.format(Locale.ROOT, ", was %.3g on %s", earlier.score(), MomentText.of(earlier.time())))
                .orElse("");
    }

    private static Block.Row figure(String name, String value, String source) {
        return new Block.Row(name, "", value, List.of(), source);
    }

    private static String source(Provenance provenance) {
        return provenance.source() + "\n" + provenance.detail();
    }
}
