package dev.plumbline.diagrams.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.DiagramLayout;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Guidance;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FindingBadgesTest {

    private static final Architecture SHOP = Architecture.of(
            "shop",
            List.of(
                    new Element("sales", ElementKind.SYSTEM, "Sales", null, Attributes.NONE),
                    new Element("cart", ElementKind.SERVICE, "Cart", "sales", Attributes.NONE),
                    new Element("stock", ElementKind.SERVICE, "Stock", null, Attributes.NONE)),
            List.of(),
            List.of(),
            List.of());

    private static Drawing.Group group(View view, String id, Finding... findings) {
        Layout layout = DiagramLayout.of(SHOP, view, new ElementSizes());
        Drawing drawing = FindingBadges.draw(SHOP, List.of(findings), view, layout, Set.of(), new DrawingMemory());
        return drawing.groups().stream()
                .filter(group -> group.id().equals(id) && group.role() != Drawing.Role.FURNITURE)
                .findFirst()
                .orElseThrow();
    }

    private static Finding finding(Severity severity, String element) {
        RuleDescription rule = RuleDescription.of("R-1", "rule", "test", severity, Guidance.of("", ""));
        return new Finding(
                rule,
                severity,
                List.of(element),
                List.of(element),
                "",
                List.of(),
                List.of(),
                "R-1@" + element,
                new Provenance("test", "", Optional.empty()));
    }

    @Test
    void marksWhatHasFindingsAndNothingElse() {
        View view = View.landscape("Shop").atDepth(2);
        int plain = group(view, "stock").marks().size();

        Drawing.Group found = group(view, "stock", finding(Severity.HIGH, "stock"), finding(Severity.LOW, "stock"));

        assertThat(found.marks()).hasSizeGreaterThan(plain);
        assertThat(found.title()).endsWith("2 findings");
        assertThat(group(view, "stock", finding(Severity.HIGH, "cart")).marks()).hasSize(plain);
    }

    @Test
    void letsAClosedBoxSpeakForWhatIsInIt() {
        View closed = View.landscape("Shop").atDepth(0);

        assertThat(group(closed, "sales", finding(Severity.MEDIUM, "cart")).title())
                .endsWith("1 finding");
        assertThat(group(View.landscape("Shop").atDepth(2), "sales", finding(Severity.MEDIUM, "cart"))
                        .title())
                .doesNotContain("finding");
    }
}
