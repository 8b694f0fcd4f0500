package dev.plumbline.views.inspector;

import dev.plumbline.diagrams.draw.MetricText;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.views.MomentText;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.style.StateGlyph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The evidence of one part: findings, measurements and predictions, each with its source.
final class EvidenceSections {

    private final OpenedArchitecture opened;
    private final Sections sections;

    EvidenceSections(OpenedArchitecture opened, Sections sections) {
        this.opened = opened;
        this.sections = sections;
    }

    List<Node> of(String id) {
        List<Node> parts = new ArrayList<>();
        List<Node> findings = opened.findings().stream()
                .filter(finding ->
                        finding.elements().contains(id) || finding.witness().contains(id))
                .map(EvidenceSections::finding)
                .toList();
        if (!findings.isEmpty()) {
            parts.add(sections.section("Findings  " + findings.size(), findings));
        }
        List<Sections.Figure> measured = opened.measurements().stream()
                .filter(measurement -> measurement.subject().equals(id))
                .map(measurement -> new Sections.Figure(
                        MetricText.name(measurement.metric()),
                        MetricText.of(measurement.metric(), measurement.value()),
                        measurement.provenance().source() + "\n"
                                + measurement.provenance().detail() + "\n" + measurement.time()))
                .toList();
        if (!measured.isEmpty()) {
            parts.add(sections.figures(
                    opened.moment()
                            .map(time -> "Measured at " + MomentText.of(time))
                            .orElse("Measured"),
                    measured));
        }
        opened.results().forEach(result -> predicted(result, id).ifPresent(parts::add));
        return parts;
    }

    private static Node finding(Finding finding) {
        Label what = new Label(finding.what());
        what.setWrapText(true);
        Label rule = new Label(finding.rule().id() + " · " + finding.remedy());
        rule.setWrapText(true);
        rule.getStyleClass().add("finding-remedy");
        rule.setTooltip(new Tooltip(finding.why()));
        VBox text = new VBox(what, rule);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(StateGlyph.of(finding.severity()), text);
        row.getStyleClass().add("finding-row");
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Optional<Node> predicted(SimulationResult result, String id) {
        return Optional.ofNullable(result.elements().get(id))
                .or(() -> Optional.ofNullable(result.entryPoints().get(id)))
                .map(figures -> {
                    String source = result.provenance().source() + "\n"
                            + result.provenance().detail();
                    return sections.figures(
                            "Predicted for " + result.scenario(),
                            List.of(
                                    new Sections.Figure(
                                            "Saturation",
                                            MetricText.ratio(
                                                    figures.utilization().value()),
                                            source),
                                    new Sections.Figure(
                                            "p99 latency",
                                            MetricText.seconds(
                                                    figures.latency().p99().value()),
                                            source),
                                    new Sections.Figure(
                                            "Throughput",
                                            MetricText.rate(figures.throughput().value()),
                                            source),
                                    new Sections.Figure(
                                            "Errors",
                                            MetricText.ratio(
                                                    figures.errorRatio().value()),
                                            source)));
                });
    }
}
