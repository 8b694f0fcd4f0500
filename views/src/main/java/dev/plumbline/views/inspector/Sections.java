package dev.plumbline.views.inspector;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.views.Reveal;
import dev.plumbline.views.style.KindIcons;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The building blocks of the inspector.
final class Sections {

    private final Architecture architecture;
    private final Reveal reveal;

    Sections(Architecture architecture, Reveal reveal) {
        this.architecture = architecture;
        this.reveal = reveal;
    }

    Node heading(Node icon, String name, String kind, String id) {
        Label title = new Label(name, icon);
        title.getStyleClass().add("inspector-title");
        title.setWrapText(true);
        Label type = new Label(kind);
        type.getStyleClass().add("inspector-kind");
        type.setWrapText(true);
        Label slug = new Label(id);
        slug.getStyleClass().addAll("inspector-id", Styles.TEXT_SUBTLE);
        VBox box = new VBox(title, type, slug);
        box.getStyleClass().add("inspector-heading");
        return box;
    }

    Node paragraph(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("inspector-text");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    Node section(String title, List<? extends Node> rows) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        VBox box = new VBox(heading);
        box.getStyleClass().add("inspector-section");
        box.getChildren().addAll(rows);
        return box;
    }

    Node table(String title, List<AttributeRows.Row> rows) {
        GridPane grid = grid();
        for (int i = 0; i < rows.size(); i++) {
            AttributeRows.Row row = rows.get(i);
            Label name = label(row.label());
            name.setTooltip(new Tooltip(row.definition().description()));
            addRow(grid, i, name, row.references().isEmpty() ? value(row.text()) : links(row.references()));
        }
        return section(title, List.of(grid));
    }

    Node figures(String title, List<Figure> rows) {
        GridPane grid = grid();
        for (int i = 0; i < rows.size(); i++) {
            Figure row = rows.get(i);
            Label text = value(row.value());
            text.setTooltip(new Tooltip(row.source()));
            addRow(grid, i, label(row.name()), text);
        }
        return section(title, List.of(grid));
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("attribute-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(44);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        grid.getColumnConstraints().addAll(names, values);
        return grid;
    }

    private static void addRow(GridPane grid, int row, Label name, Node value) {
        GridPane.setValignment(name, VPos.TOP);
        grid.addRow(row, name, value);
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("attribute-name");
        return label;
    }

    private static Label value(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("attribute-value");
        label.setWrapText(true);
        return label;
    }

    private Node links(List<String> ids) {
        FlowPane flow = new FlowPane(6, 2);
        ids.forEach(id -> flow.getChildren().add(link(id, "")));
        flow.setPrefWrapLength(100);
        return flow;
    }

    /// A link to an element; plain text if there is none with the id.
    Node link(String id, String remark) {
        if (architecture.element(id).isEmpty()) {
            return value(id);
        }
        Element element = architecture.requireElement(id);
        Hyperlink link = new Hyperlink(element.name(), KindIcons.of(element.kind()));
        link.getStyleClass().add("part-link");
        link.setOnAction(event -> {
            link.setVisited(false);
            reveal.show(id);
        });
        if (remark.isEmpty()) {
            return link;
        }
        Label label = new Label(remark);
        label.getStyleClass().add("attribute-name");
        label.setMinWidth(36);
        HBox row = new HBox(6, label, link);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// A relation as a line with two links: the relation itself and its other end.
    Node relation(Relation relation, String other) {
        Hyperlink detail = new Hyperlink(detail(relation));
        detail.getStyleClass().add("relation-link");
        detail.setTooltip(new Tooltip("Show the relation " + relation.id()));
        detail.setMinWidth(0);
        detail.setOnAction(event -> {
            detail.setVisited(false);
            reveal.show(relation.id());
        });
        HBox row = new HBox(link(other, ""), detail, new FontIcon("mdi2c-chevron-right"));
        row.getStyleClass().add("relation-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String detail(Relation relation) {
        String verb = relation.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String protocol = relation.get(RelationAttributes.PROTOCOL)
                .map(text -> " · " + text)
                .orElse("");
        String timeout = relation.get(RelationAttributes.TIMEOUT)
                .map(time -> " · " + ValueTypes.DURATION.format(time))
                .orElse("");
        return verb + protocol + timeout;
    }

    String name(String id) {
        return architecture.element(id).map(Element::name).orElse(id);
    }

    /// A measured or predicted value.
    ///
    /// @param source where it comes from
    record Figure(String name, String value, String source) {}
}
