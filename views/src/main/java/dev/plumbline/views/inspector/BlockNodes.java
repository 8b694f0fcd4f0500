package dev.plumbline.views.inspector;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.Reveal;
import dev.plumbline.views.style.KindIcons;
import dev.plumbline.views.style.StateGlyph;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
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

/// How the pieces of the overview look.
///
/// @param reveal shows the parts that people choose
record BlockNodes(Reveal reveal) {

    private static final int AT_ONCE = 40;
    private static final int FEW = 10;

    Node of(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph.text());
            case Block.Section section -> lines(section);
            case Block.Table table -> section(table.title(), List.of(grid(table.rows())));
        };
    }

    private static Node heading(Block.Heading heading) {
        Label title = new Label(heading.name(), new FontIcon(heading.icon()));
        title.getGraphic().getStyleClass().add("kind-icon");
        title.getStyleClass().add("inspector-title");
        title.setWrapText(true);
        Label type = new Label(heading.kind());
        type.getStyleClass().add("inspector-kind");
        type.setWrapText(true);
        Label slug = new Label(heading.id());
        slug.getStyleClass().addAll("inspector-id", Styles.TEXT_SUBTLE);
        VBox box = new VBox(title, type, slug);
        box.getStyleClass().add("inspector-heading");
        return box;
    }

    private static Node paragraph(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("inspector-text");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static VBox section(String title, List<? extends Node> rows) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        VBox box = new VBox(heading);
        box.getStyleClass().add("inspector-section");
        box.getChildren().addAll(rows);
        return box;
    }

    private Node lines(Block.Section section) {
        VBox box = section(section.title(), List.of());
        if (!section.lines().isEmpty()) {
            addLines(box, section.lines());
        }
        return box;
    }

    /// Adds the first lines, and a way to the others: thousands at once would keep the window for seconds.
    ///
    /// @return the first of them
    private Node addLines(VBox box, List<Block.Line> lines) {
        int count = lines.size() <= AT_ONCE + FEW ? lines.size() : AT_ONCE;
        List<Node> made = lines.subList(0, count).stream().map(this::line).toList();
        box.getChildren().addAll(made);
        if (count < lines.size()) {
            List<Block.Line> left = lines.subList(count, lines.size());
            Hyperlink more = new Hyperlink("Show more of " + left.size() + " others");
            more.getStyleClass().add("more-lines");
            more.setOnAction(event -> {
                box.getChildren().remove(more);
                Node first = addLines(box, left);
                (first instanceof Parent row
                                        && !(first instanceof Hyperlink)
                                        && !row.getChildrenUnmodifiable().isEmpty()
                                ? row.getChildrenUnmodifiable().getFirst()
                                : first)
                        .requestFocus();
            });
            box.getChildren().add(more);
        }
        return made.getFirst();
    }

    private Node grid(List<Block.Row> rows) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("attribute-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(48);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        grid.getColumnConstraints().addAll(names, values);
        for (int at = 0; at < rows.size(); at++) {
            Block.Row row = rows.get(at);
            Label name = told(named(row.name()), row.about());
            name.setWrapText(true);
            GridPane.setValignment(name, VPos.TOP);
            Node value = row.parts().isEmpty() ? told(value(row.value()), row.source()) : links(row.parts());
            GridPane.setValignment(value, VPos.TOP);
            grid.addRow(at, name, value);
        }
        return grid;
    }

    private static Label told(Label label, String more) {
        if (!more.isEmpty()) {
            label.setTooltip(new Tooltip(more));
        }
        return label;
    }

    private static Label named(String text) {
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

    private Node links(List<Block.Part> parts) {
        FlowPane flow = new FlowPane(6, 2);
        for (Block.Part part : parts) {
            Node link = link(part);
            if (link instanceof Hyperlink text) {
                // A long name is shortened and not cut.
                text.maxWidthProperty().bind(flow.widthProperty());
            }
            flow.getChildren().add(link);
        }
        flow.setPrefWrapLength(100);
        flow.setMinWidth(0);
        return flow;
    }

    private Node line(Block.Line line) {
        return switch (line) {
            case Block.PartLine part -> part.remark().isEmpty() ? link(part.part()) : remarked(part);
            case Block.RelationLine relation -> relation(relation);
            case Block.FindingLine finding -> finding(finding);
        };
    }

    /// A link to an element; plain text if there is none with the id.
    private Node link(Block.Part part) {
        return part.kind()
                .<Node>map(kind -> {
                    Hyperlink link = new Hyperlink(part.name(), KindIcons.of(kind));
                    link.getStyleClass().add("part-link");
                    return showing(link, part.id());
                })
                .orElseGet(() -> value(part.id()));
    }

    private Hyperlink showing(Hyperlink link, String id) {
        link.setOnAction(event -> {
            link.setVisited(false);
            reveal.show(id);
        });
        return link;
    }

    private Node remarked(Block.PartLine line) {
        Label label = named(line.remark());
        label.setMinWidth(36);
        HBox row = new HBox(6, label, link(line.part()));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node relation(Block.RelationLine line) {
        Hyperlink detail = showing(new Hyperlink(line.detail()), line.id());
        detail.getStyleClass().add("relation-link");
        detail.setTooltip(new Tooltip("Show the relation " + line.id()));
        detail.setMinWidth(0);
        HBox row = new HBox(link(line.other()), detail, new FontIcon("mdi2c-chevron-right"));
        row.getStyleClass().add("relation-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node finding(Block.FindingLine line) {
        Label what = new Label(line.what());
        what.setWrapText(true);
        Label rule = told(new Label(line.rule()), line.why());
        rule.setWrapText(true);
        rule.getStyleClass().add("finding-remedy");
        VBox text = new VBox(what, rule);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(StateGlyph.of(line.severity()), text);
        row.getStyleClass().add("finding-row");
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
