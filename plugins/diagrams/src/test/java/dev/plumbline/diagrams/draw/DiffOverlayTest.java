package dev.plumbline.diagrams.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.diagrams.layout.DiagramLayout;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.diagrams.layout.VisibleParts;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Painter.Dash;
import dev.plumbline.diagrams.paint.Painter.Pen;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.diagrams.picture.Pictures;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ArchitectureDiff;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RandomArchitecture;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffOverlayTest {

    private final Architecture before = architecture(
            List.of(element("shop", null), element("api", "shop"), element("old", "shop"), element("ads", "shop")),
            List.of(relation("api-old", "api", "old"), relation("api-ads", "api", "ads")));
    private final Architecture after = architecture(
            List.of(
                    element("shop", null),
                    element("api", "shop").with(ElementAttributes.REPLICAS, 5L),
                    element("new", "shop"),
                    element("ads", null)),
            List.of(relation("api-new", "api", "new"), relation("api-ads", "api", "ads")));
    private final DiffOverlay overlay = DiffOverlay.of(ArchitectureDiff.between(before, after));

    @Test
    void showsWhatEitherArchitectureHas() {
        assertThat(overlay.union().elements()).containsOnlyKeys("ads", "api", "new", "old", "shop");
        assertThat(overlay.union().relations()).containsOnlyKeys("api-ads", "api-new", "api-old");
        assertThat(overlay.element("new")).isEqualTo(Difference.ADDED);
        assertThat(overlay.element("old")).isEqualTo(Difference.REMOVED);
        assertThat(overlay.element("api")).isEqualTo(Difference.CHANGED);
        assertThat(overlay.element("ads")).isEqualTo(Difference.MOVED);
        assertThat(overlay.element("shop")).isEqualTo(Difference.NONE);
        assertThat(overlay.relation("api-old")).isEqualTo(Difference.REMOVED);
    }

    @Test
    void drawsEachDifferenceWithABorderOfItsOwn() {
        Drawing drawing = drawing();
        assertThat(pens(group(drawing, "new", Role.ELEMENT)))
                .contains(new Pen(Ink.ADDED, 3, Dash.SOLID))
                .noneMatch(pen -> pen.ink() == Ink.BORDER);
        assertThat(pens(group(drawing, "old", Role.ELEMENT))).contains(new Pen(Ink.REMOVED, 1.5, Dash.DASHED));
        assertThat(pens(group(drawing, "api", Role.ELEMENT)))
                .contains(Pen.solid(Ink.CHANGED, 1.5), Pen.solid(Ink.CHANGED, 1));
        assertThat(pens(group(drawing, "ads", Role.ELEMENT))).contains(new Pen(Ink.CHANGED, 2, Dash.DOTTED));
        assertThat(pens(group(drawing, "shop", Role.CONTAINER))).allMatch(pen -> pen.ink() == Ink.FADED_BORDER);
        assertThat(pens(group(drawing, "api-new", Role.RELATION))).contains(new Pen(Ink.ADDED, 3, Dash.SOLID));
        assertThat(pens(group(drawing, "api-old", Role.RELATION))).contains(new Pen(Ink.REMOVED, 1.5, Dash.DASHED));
        assertThat(pens(group(drawing, "api-ads", Role.RELATION))).allMatch(pen -> pen.ink() == Ink.FADED_EDGE);
    }

    @Test
    void saysTheDifferenceInWordsForThoseWhoDoNotSeeIt() {
        assertThat(drawing().groups())
                .extracting(Drawing.Group::title)
                .contains("new [Service], added", "old [Service], removed", "api [Service], changed")
                .contains("ads [Service], moved into another container")
                .contains("What changed, Landscape of Shop · 5 of 5 elements · 2 added, 2 removed, 1 changed, 1 moved");
    }

    @Test
    void explainsTheDifferencesThatOccurFirst() {
        List<String> legend = texts(group(drawing(), "legend", Role.FURNITURE));
        assertThat(legend)
                .startsWith("Changes")
                .contains("Added", "Removed", "Changed", "Moved into another container", "Unchanged")
                .doesNotContain("Changed inside, not shown");
    }

    @Test
    void marksAClosedContainerThatHidesWhatChanged() {
        View closed = new View("Closed", null, 0, java.util.Set.of(), java.util.Set.of("shop"));
        Drawing drawing = overlay.draw(closed, DiagramLayout.of(overlay.union(), closed, new ElementSizes()));
        assertThat(group(drawing, "shop", Role.ELEMENT).title()).endsWith("changed inside, not shown");
        assertThat(group(drawing, "title", Role.FURNITURE).title()).endsWith("(5 not in this view)");
    }

    @Test
    void opensOnlyWhereSomethingChanged() {
        Architecture wide = architecture(
                List.of(
                        element("shop", null),
                        element("api", "shop"),
                        element("other", null),
                        element("calm", "other"),
                        element("quiet", "calm")),
                List.of());
        Architecture changed = architecture(
                List.of(
                        element("shop", null),
                        element("api", "shop"),
                        element("more", "api"),
                        element("other", null),
                        element("calm", "other"),
                        element("quiet", "calm")),
                List.of());
        DiffOverlay one = DiffOverlay.of(ArchitectureDiff.between(wide, changed));
        View view = one.view("x");
        assertThat(view.collapsed()).containsExactlyInAnyOrder("other", "calm");
        assertThat(VisibleParts.of(one.union(), view).parts())
                .extracting(VisibleParts.Part::id)
                .containsExactlyInAnyOrder("shop", "api", "more", "other");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void drawsTheDifferenceOfAnyTwoArchitectures(long seed) {
        ArchitectureDiff diff = ArchitectureDiff.between(
                RandomArchitecture.of(seed, 40, 30), RandomArchitecture.of(seed + 100, 30, 40));
        DiffOverlay any = DiffOverlay.of(diff);
        View view = any.view("Any");
        Drawing drawing = any.draw(view, DiagramLayout.of(any.union(), view, new ElementSizes()));
        assertThat(Pictures.svg(drawing, Theme.LIGHT))
                .as("seed %d", seed)
                .startsWith("<?xml")
                .endsWith("</svg>\n");
    }

    private Drawing drawing() {
        View view = overlay.view("What changed");
        return overlay.draw(view, DiagramLayout.of(overlay.union(), view, new ElementSizes()));
    }

    private static Drawing.Group group(Drawing drawing, String id, Role role) {
        return drawing.groups().stream()
                .filter(group -> group.id().equals(id) && group.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static List<Pen> pens(Drawing.Group group) {
        return group.marks().stream()
                .flatMap(mark -> mark instanceof Drawing.Shape shape ? Stream.of(shape) : Stream.empty())
                .filter(shape -> shape.detail() == Drawing.Detail.SHAPE)
                .map(Drawing.Shape::pen)
                .filter(pen -> pen.ink() != Ink.NONE && pen.ink() != Ink.CANVAS)
                .toList();
    }

    private static List<String> texts(Drawing.Group group) {
        return group.marks().stream()
                .flatMap(mark -> mark instanceof Drawing.Text text ? Stream.of(text.text()) : Stream.empty())
                .toList();
    }

    private static Architecture architecture(List<Element> elements, List<Relation> relations) {
        return Architecture.of("Shop", elements, relations, List.of(), List.of());
    }

    private static Element element(String id, @Nullable String parent) {
        return new Element(id, ElementKind.SERVICE, id, parent, Attributes.NONE);
    }

    private static Relation relation(String id, String from, String to) {
        return new Relation(id, from, to, RelationKind.CALLS, Attributes.NONE);
    }
}
