package dev.plumbline.views.evidence;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The layout of the tables at the bottom.
final class EvidencePane extends StackPane {

    private final Tab problems;
    private final Tab findings;

    EvidencePane(Region problemTable, Region findingTable, Region capacityTable) {
        getStyleClass().add("evidence");
        setMinHeight(0);
        problems = new Tab("Problems", problemTable);
        findings = new Tab("Findings", findingTable);
        TabPane tabs = new TabPane(problems, findings, new Tab("Capacity", capacityTable));
        tabs.setId("evidence-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add(Styles.DENSE);
        getChildren().add(tabs);
    }

    void count(int problemCount, int findingCount) {
        problems.setText("Problems  " + problemCount);
        findings.setText("Findings  " + findingCount);
        TabPane tabs = problems.getTabPane();
        tabs.getSelectionModel().select(problemCount == 0 && findingCount > 0 ? findings : problems);
    }
}
