package dev.plumbline.views.checks;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.Basis;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.views.Reveal;
import dev.plumbline.views.RuleReport;
import dev.plumbline.views.style.KindIcons;
import dev.plumbline.views.style.StateGlyph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is to be known about one finding, in the order in which people ask: what, why, what to do, and whether it
/// may be wrong.
///
/// @param architecture what the finding is about
/// @param reveal shows the parts that people choose
record FindingCard(Architecture architecture, Reveal reveal) {

    List<Node> of(CheckRow.Said row) {
        return switch (row) {
            case CheckRow.Broken broken -> finding(broken.finding(), Optional.empty());
            case CheckRow.Accepted accepted -> finding(accepted.waived().finding(), Optional.of(accepted.waived()));
            case CheckRow.Asked asked -> question(asked.question());
        };
    }

    private List<Node> finding(Finding finding, Optional<RuleReport.Waived> waiver) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(heading(StateGlyph.of(finding.severity()), finding.rule()));
        nodes.add(text(finding.what(), "check-said"));
        waiver.ifPresent(
                known -> nodes.add(paragraph("Waived until " + known.until() + " by " + known.by(), known.reason())));
        if (!finding.because().isEmpty()) {
            nodes.add(paragraph("Because", String.join("\n", finding.because())));
        }
        if (!finding.witness().isEmpty()) {
            nodes.add(section("Where", witness(finding.witness())));
        }
        nodes.add(paragraph("Why it matters", finding.why()));
        nodes.add(paragraph("What to do", finding.remedy()));
        nodes.addAll(about(finding.rule()));
        nodes.add(text(finding.fingerprint(), "check-fingerprint", Styles.TEXT_SUBTLE));
        return nodes;
    }

    private List<Node> question(RuleReport.Question question) {
        List<Node> nodes = new ArrayList<>();
        FontIcon sign = new FontIcon("mdi2h-help-circle-outline");
        sign.getStyleClass().add("check-icon");
        nodes.add(heading(sign, question.rule()));
        nodes.add(text("It cannot be told whether this is so. " + question.missing(), "check-said"));
        if (!question.elements().isEmpty()) {
            nodes.add(section("Where", witness(question.elements())));
        }
        nodes.add(paragraph("Why it matters", question.rule().why()));
        nodes.addAll(about(question.rule()));
        return nodes;
    }

    private static List<Node> about(RuleDescription rule) {
        List<Node> nodes = new ArrayList<>();
        if (!rule.guidance().falsePositives().isEmpty()) {
            nodes.add(paragraph("When it may be wrong", rule.guidance().falsePositives()));
        }
        if (!rule.guidance().detection().isEmpty()) {
            nodes.add(paragraph("How it is found", rule.guidance().detection()));
        }
        if (!rule.sources().isEmpty()) {
            nodes.add(paragraph("Sources", rule.sourceText()));
        }
        return nodes;
    }

    private static Node heading(Node sign, RuleDescription rule) {
        Label title = text(rule.title(), "check-title");
        Label kind = text(kind(rule), "check-kind", Styles.TEXT_MUTED);
        HBox row = new HBox(8, sign, new VBox(title, kind));
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("check-heading");
        return row;
    }

    private static String kind(RuleDescription rule) {
        return rule.id() + " · " + word(rule.severity()) + " · " + rule.category()
                + (rule.basis().nature() == Basis.Nature.GAP ? " · gap of the model" : "")
                + (rule.basis().precision() == Basis.Precision.HEURISTIC ? " · rule of thumb" : "");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// The elements and relations that show it, in order, each as a way to it.
    private Node witness(List<String> ids) {
        FlowPane flow = new FlowPane(4, 2);
        flow.setPrefWrapLength(200);
        ids.stream().flatMap(id -> part(id).stream()).forEach(flow.getChildren()::add);
        return flow;
    }

    private Optional<Node> part(String id) {
        Optional<Element> element = architecture.element(id);
        if (element.isPresent()) {
            Hyperlink link = link(element.get().name(), id);
            link.setGraphic(KindIcons.of(element.get().kind()));
            link.getStyleClass().add("part-link");
            return Optional.of(link);
        }
        return architecture.relation(id).map(Relation::id).map(known -> {
            Hyperlink link = link("→ " + known, known);
            link.getStyleClass().add("relation-link");
            return link;
        });
    }

    private Hyperlink link(String text, String id) {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(event -> {
            link.setVisited(false);
            reveal.show(id);
        });
        return link;
    }

    static Node paragraph(String title, String text) {
        return section(title, text(text, "check-text"));
    }

    static Node section(String title, Node content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        VBox box = new VBox(heading, content);
        box.getStyleClass().add("check-section");
        return box;
    }

    private static Label text(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
