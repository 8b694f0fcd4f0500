package dev.plumbline.views.evidence;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Reveal;
import dev.plumbline.views.style.EmptyState;
import dev.plumbline.views.style.StateGlyph;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;

/// Which design rules the architecture breaks, the worst first.
final class FindingTable extends TableView<Finding> {

    private final Reveal reveal;
    private Architecture architecture = Architecture.empty("");

    FindingTable(Reveal reveal) {
        this.reveal = reveal;
        setId("finding-table");
        Tables.prepare(this, "Findings", this::go);
        getColumns().add(Tables.glyph(Finding::severity, StateGlyph::of));
        getColumns().add(Tables.text("Rule", 90, finding -> finding.rule().id()));
        getColumns().add(Tables.text("Where", 190, this::where));
        getColumns().add(Tables.text("What", 460, Finding::what));
        getColumns().add(Tables.text("What to do", 460, Finding::remedy));
        setPlaceholder(new EmptyState(
                "mdi2c-check-circle-outline", "No findings", "The architecture breaks none of the rules that ran."));
    }

    void show(OpenedArchitecture opened) {
        List<String> places = getItems().stream().map(this::where).toList();
        architecture = opened.architecture();
        Tables.refill(
                this,
                opened.findings().stream()
                        .sorted(Comparator.comparing(Finding::severity)
                                .thenComparing(finding -> finding.rule().id()))
                        .toList());
        if (!places.equals(getItems().stream().map(this::where).toList())) {
            refresh();
        }
    }

    private String where(Finding finding) {
        return finding.elements().stream()
                .findFirst()
                .map(id -> architecture.element(id).map(Element::name).orElse(id))
                .orElse("");
    }

    /// Goes on to another finding.
    void step(int rows) {
        Tables.step(this, rows, this::go);
    }

    /// The finding that people look at.
    Optional<Finding> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    private void go(Finding finding) {
        finding.elements().stream().findFirst().ifPresent(reveal::show);
    }
}
