package dev.plumbline.diagrams.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.diagrams.layout.DiagramLayout;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Classification;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Lifecycle;
import dev.plumbline.graphmodel.Tier;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Guidance;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CategoriesTest {

    private final Architecture architecture = Architecture.of(
            "Shop",
            List.of(
                    element("shop", null, ElementKind.SYSTEM).with(ElementAttributes.OWNER, "web"),
                    element("api", "shop", ElementKind.SERVICE)
                            .with(ElementAttributes.LIFECYCLE, Lifecycle.DEPRECATED)
                            .with(ElementAttributes.TIER, Tier.HIGH)
                            .with(ElementAttributes.DATA, List.of("people")),
                    element("cart", "shop", ElementKind.SERVICE)
                            .with(ElementAttributes.LIFECYCLE, Lifecycle.PRODUCTION)
                            .with(ElementAttributes.OWNER, "money"),
                    element("mail", null, ElementKind.SERVICE),
                    element("people", null, ElementKind.DATASET)
                            .with(ElementAttributes.CLASSIFICATION, Classification.CONFIDENTIAL),
                    element("web", null, ElementKind.TEAM),
                    element("money", null, ElementKind.TEAM)),
            List.of(),
            List.of(),
            List.of());
    private final List<Finding> findings = List.of(
            finding("REL-001", Severity.HIGH, "api"),
            finding("REL-002", Severity.LOW, "api"),
            finding("REL-002", Severity.LOW, "mail"));

    @Test
    void sortsByTheTeamThatAnswersForWhatIsAround() {
        assertThat(text(Perspective.OWNER, "api")).contains("web");
        assertThat(text(Perspective.OWNER, "cart")).contains("money");
        assertThat(text(Perspective.OWNER, "mail")).isEmpty();
    }

    @Test
    void sortsByWhatTheAttributesSay() {
        assertThat(text(Perspective.LIFECYCLE, "api")).contains("Deprecated");
        assertThat(text(Perspective.CRITICALITY, "api")).contains("High");
        assertThat(text(Perspective.DATA, "api")).contains("Confidential");
    }

    @Test
    void sortsByWhatTheRulesSay() {
        assertThat(text(Perspective.RISK, "api")).contains("High · 2 findings");
        assertThat(text(Perspective.RULES, "api")).contains("REL-001 and 1 more");
        assertThat(text(Perspective.RULES, "mail")).contains("REL-002");
    }

    @Test
    void letsTheGravestStandForWhatAClosedContainerHides() {
        Categories categories = Categories.of(architecture, findings, Perspective.LIFECYCLE);
        assertThat(categories.closed("shop").map(Categories.Sorted::text)).contains("inside: Deprecated");
        assertThat(Categories.of(architecture, findings, Perspective.RISK).closed("shop"))
                .hasValueSatisfying(sorted -> assertThat(sorted.text()).isEqualTo("inside: High"));
    }

    @Test
    void letsTheGravestRuleStandForTheCommonOnesInAClosedContainer() {
        List<Finding> many = List.of(
                finding("REL-001", Severity.CRITICAL, "cart"),
                finding("REL-002", Severity.LOW, "api"),
                finding("REL-002", Severity.LOW, "mail"));
        assertThat(Categories.of(architecture, many, Perspective.RULES).closed("shop"))
                .hasValueSatisfying(sorted -> assertThat(sorted.text()).isEqualTo("inside: REL-001"));
    }

    @ParameterizedTest
    @EnumSource
    void tellsCategoriesApartWithoutColours(Perspective perspective) {
        Drawing drawing = draw(perspective);
        assertThat(group(drawing, "api").title())
                .endsWith(text(perspective, "api").orElseThrow());
        assertThat(texts(group(drawing, "api")))
                .contains(text(perspective, "api").orElseThrow());
        assertThat(drawing.title()).isEqualTo("All");
        assertThat(texts(group(drawing, "legend"))).contains(perspective.title());
    }

    @Test
    void letsStandBackWhatIsNotSorted() {
        Drawing drawing = draw(Perspective.OWNER);
        assertThat(group(drawing, "mail").marks())
                .noneMatch(mark ->
                        mark instanceof Drawing.Shape shape && shape.pen().ink() == Ink.BORDER);
        assertThat(texts(group(drawing, "legend"))).contains("web", "money", "No owner");
    }

    @Test
    void givesTheSixLargestAColourAndASymbolOfTheirOwn() {
        List<String> values = new ArrayList<>();
        IntStream.rangeClosed(1, 9).forEach(i -> values.addAll(Collections.nCopies(10 - i, "team-" + i)));
        var categories = NominalCategories.of(values, value -> value).values();
        assertThat(categories).extracting(Category::symbol).contains(CategorySymbol.CROSS, CategorySymbol.BAR);
        assertThat(categories.stream().filter(category -> category.ink() == Ink.TEXT_MUTED))
                .extracting(Category::label)
                .containsExactlyInAnyOrder("team-7", "team-8", "team-9");
    }

    private Optional<String> text(Perspective perspective, String id) {
        return Categories.of(architecture, findings, perspective).element(id).map(Categories.Sorted::text);
    }

    private Drawing draw(Perspective perspective) {
        View view = View.landscape("All");
        return Categories.of(architecture, findings, perspective)
                .draw(view, DiagramLayout.of(architecture, view, new ElementSizes()), Set.of());
    }

    private static Drawing.Group group(Drawing drawing, String id) {
        return drawing.groups().stream()
                .filter(group -> group.id().equals(id) && group.role() != Role.CONTAINER)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Drawing.Group group) {
        return group.marks().stream()
                .filter(mark -> mark instanceof Drawing.Text)
                .map(mark -> ((Drawing.Text) mark).text())
                .toList();
    }

    private static Element element(String id, @Nullable String parent, ElementKind kind) {
        return new Element(id, kind, id, parent, Attributes.NONE);
    }

    private static Finding finding(String rule, Severity severity, String element) {
        return new Finding(
                RuleDescription.of(rule, rule, "reliability", severity, Guidance.of("", "")),
                severity,
                List.of(element),
                List.of(),
                "",
                List.of(),
                List.of(),
                rule + element,
                new Provenance("test", "test", Optional.empty()));
    }
}
