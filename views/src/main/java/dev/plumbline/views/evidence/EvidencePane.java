package dev.plumbline.views.evidence;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SelectionModel;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The layout of the tables at the bottom.
final class EvidencePane extends StackPane {

    private final Tab problems;
    private final Tab findings;
    /// What people saw before a tab was added.
    private Tab former;

    EvidencePane(Region problemTable, Region checks, Region capacityTable) {
        getStyleClass().add("evidence");
        setMinHeight(0);
        problems = new Tab("Problems", problemTable);
        problemTable.visibleProperty().bind(problems.selectedProperty());
        findings = new Tab("Checks", checks);
        former = problems;
        Tab capacity = new Tab("Capacity", capacityTable);
        capacityTable.visibleProperty().bind(capacity.selectedProperty());
        TabPane tabs = new TabPane(problems, findings, capacity);
        tabs.setId("evidence-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add(Styles.DENSE);
        getChildren().add(tabs);
    }

    /// Adds a tab that is always there.
    ///
    /// @return brings it to the front
    Runnable add(Region content, String title) {
        Tab tab = new Tab(title, content);
        content.visibleProperty().bind(tab.selectedProperty());
        TabPane tabs = problems.getTabPane();
        tabs.getTabs().add(tab);
        return () -> tabs.getSelectionModel().select(tab);
    }

    /// Adds a tab that is there, in front, while it has a heading.
    void offer(Region content, ObservableValue<String> heading) {
        Tab tab = new Tab("", content);
        TabPane tabs = problems.getTabPane();
        heading.subscribe(text -> {
            tab.setText(text);
            if (text.isEmpty()) {
                if (tab.isSelected()) {
                    tabs.getSelectionModel().select(former);
                }
                tabs.getTabs().remove(tab);
            } else if (!tabs.getTabs().contains(tab)) {
                former = tabs.getSelectionModel().getSelectedItem();
                tabs.getTabs().add(tab);
                tabs.getSelectionModel().select(tab);
            }
        });
    }

    /// Whether people look at the findings of the rules, and not at the problems of the files.
    boolean showsFindings() {
        return problems.getTabPane().getSelectionModel().getSelectedItem().equals(findings);
    }

    void count(int problemCount, int findingCount) {
        problems.setText("Problems  " + problemCount);
        findings.setText("Checks  " + findingCount);
        SelectionModel<Tab> selected = problems.getTabPane().getSelectionModel();
        if (!selected.getSelectedItem().equals(problems)
                && !selected.getSelectedItem().equals(findings)) {
            // People look at something else.
            return;
        }
        selected.select(problemCount == 0 && findingCount > 0 ? findings : problems);
    }
}
