package dev.plumbline.diagrams.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.Drawing.Detail;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.diagrams.draw.Overlay.State;
import dev.plumbline.diagrams.layout.DiagramLayout;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Painter.Dash;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiagramDrawingTest {

    @Test
    void drawsEachPartOnceAndInOrder() {
        Drawing drawing = Sample.drawing();
        assertThat(drawing.groups())
                .extracting(group -> group.role() + " " + group.id())
                .containsExactly(
                        "CONTAINER shop",
                        "RELATION buyer-api",
                        "RELATION api-orders",
                        "RELATION api-erp",
                        "CONTAINER shop",
                        "ELEMENT buyer",
                        "ELEMENT api",
                        "ELEMENT orders",
                        "ELEMENT erp",
                        "LABEL buyer-api",
                        "LABEL api-orders",
                        "LABEL api-erp",
                        "FURNITURE title",
                        "FURNITURE legend");
    }

    @Test
    void saysNameTypeLabelAndHiddenCount() {
        assertThat(texts(Sample.drawing()))
                .contains("Shop API", "[Service · Java 25]", "calls · HTTPS", "publishes", "+1")
                .contains("Shop & co", "Landscape of Sample · 5 of 6 elements");
    }

    @Test
    void explainsOnlyWhatOccurs() {
        List<String> legend = texts(group(Sample.drawing(), "legend"));
        assertThat(legend)
                .containsExactlyInAnyOrder(
                        "Elements",
                        "Person",
                        "System",
                        "Service",
                        "Datastore",
                        "Contains, logically",
                        "Elements inside, not shown",
                        "+3",
                        "Relations",
                        "Synchronous request",
                        "Asynchronous message",
                        "Optional: works without it");
    }

    @Test
    void keepsTitleAndLegendClearOfTheDiagram() {
        Drawing drawing = Sample.drawing();
        for (Drawing.Group group : drawing.groups()) {
            if (group.role() != Role.FURNITURE) {
                assertThat(group.bounds().intersects(group(drawing, "title").bounds()))
                        .isFalse();
                assertThat(group.bounds().intersects(group(drawing, "legend").bounds()))
                        .isFalse();
            }
            assertThat(drawing.bounds().union(group.bounds())).isEqualTo(drawing.bounds());
        }
    }

    @Test
    void healthyLandscapeIsMonochrome() {
        Overlay healthy = Sample.overlay("api", State.OK);
        assertThat(inks(Sample.drawing(Sample.shop(), healthy)))
                .doesNotContain(Ink.DEGRADED, Ink.FAILING, Ink.FAILING_TINT, Ink.ACCENT, Ink.SIMULATED, Ink.CATEGORY_1);
    }

    @Test
    void tellsEachStateByItsShape() {
        List<List<Drawing.Mark>> drawn = Stream.of(State.values())
                .map(state -> group(Sample.drawing(Sample.shop(), Sample.overlay("api", state)), "api")
                        .marks())
                .map(marks ->
                        marks.stream().map(DiagramDrawingTest::withoutColour).toList())
                .toList();
        assertThat(drawn).doesNotHaveDuplicates();
        assertThat(texts(Sample.drawing(Sample.shop(), Sample.overlay("api", State.FAILING))))
                .contains("Failing", "83 %", "Landscape of Sample · 5 of 6 elements · Overlay: Utilisation");
    }

    @Test
    void flagsSimulatedValues() {
        Overlay simulated = new Overlay("Utilisation", Overlay.Origin.SIMULATED, Map.of(), Map.of());
        Drawing drawing = Sample.drawing(Sample.shop(), simulated);
        assertThat(texts(group(drawing, "simulated"))).containsExactly("SIM · simulated");
        assertThat(inks(drawing)).contains(Ink.SIMULATED);
    }

    @Test
    void drawsOwnersOnlyWhenAsked() {
        Sketch shop = Sample.shop();
        Drawing asked = DiagramDrawing.of(
                shop.architecture(),
                View.landscape("Shop"),
                shop.layout(),
                Overlay.NONE,
                Set.of(DiagramDrawing.Extra.OWNER_STRIPES));
        assertThat(inks(asked)).contains(Ink.CATEGORY_1);
        assertThat(texts(group(asked, "legend"))).contains("Owners", "team-shop");
        assertThat(inks(Sample.drawing())).doesNotContain(Ink.CATEGORY_1);
    }

    @Test
    void drawsAnEmptyArchitecture() {
        Drawing drawing = Sample.drawing(new Sketch(), Overlay.NONE);
        assertThat(drawing.groups()).extracting(Drawing.Group::id).containsExactly("title");
        assertThat(drawing.bounds().width()).isPositive();
    }

    @Test
    void dashesLinesOfMessagesOnly() {
        Drawing drawing = Sample.drawing();
        assertThat(dashes(group(drawing, "api-erp"))).contains(Dash.DASHED);
        assertThat(dashes(group(drawing, "buyer-api"))).containsOnly(Dash.SOLID);
    }

    @Test
    void drawsALandscapeOfAllKindsWithTextInsideItsBoxes() {
        Architecture architecture = ContentPlatform.architecture();
        View view = View.landscape("Content platform");
        Layout layout = DiagramLayout.of(architecture, view, new ElementSizes());
        Drawing drawing = DiagramDrawing.of(architecture, view, layout, Overlay.NONE);
        for (Layout.Box box : layout.boxes()) {
            if (!box.open()) {
                assertThat(group(drawing, box.element()).marks())
                        .filteredOn(mark -> mark instanceof Drawing.Text)
                        .allSatisfy(mark -> TextRoom.assertInside((Drawing.Text) mark, box.bounds()));
            }
        }
    }

    @Test
    void givesEveryKindASilhouetteAnIconAndAName() {
        Set<String> names = new java.util.HashSet<>();
        Set<Object> icons = new java.util.HashSet<>();
        for (ElementKind kind : ElementKind.values()) {
            assertThat(KindNames.of(kind)).isNotBlank();
            names.add(KindNames.of(kind));
            icons.add(Icons.of(kind, 0, 0));
        }
        assertThat(names).hasSameSizeAs(ElementKind.values());
        assertThat(icons).hasSameSizeAs(ElementKind.values());
    }

    private static Drawing.Group group(Drawing drawing, String id) {
        return drawing.groups().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Drawing drawing) {
        return drawing.groups().stream().flatMap(group -> texts(group).stream()).toList();
    }

    private static List<String> texts(Drawing.Group group) {
        return group.marks().stream()
                .flatMap(mark -> mark instanceof Drawing.Text text ? Stream.of(text.text()) : Stream.of())
                .toList();
    }

    private static List<Ink> inks(Drawing drawing) {
        return drawing.groups().stream()
                .flatMap(group -> group.marks().stream())
                .flatMap(mark -> switch (mark) {
                    case Drawing.Shape shape ->
                        Stream.of(shape.fill(), shape.pen().ink());
                    case Drawing.Text text -> Stream.of(text.style().ink());
                })
                .distinct()
                .toList();
    }

    private static List<Dash> dashes(Drawing.Group group) {
        return group.marks().stream()
                .flatMap(mark -> mark instanceof Drawing.Shape shape && shape.detail() == Detail.SHAPE
                        ? Stream.of(shape.pen().dash())
                        : Stream.of())
                .toList();
    }

    private static Drawing.Mark withoutColour(Drawing.Mark mark) {
        return switch (mark) {
            case Drawing.Shape shape ->
                new Drawing.Shape(
                        shape.outline(),
                        Ink.NONE,
                        new dev.plumbline.diagrams.paint.Painter.Pen(
                                Ink.NONE, shape.pen().width(), shape.pen().dash()),
                        shape.detail());
            case Drawing.Text text ->
                new Drawing.Text(
                        text.text(),
                        text.x(),
                        text.baseline(),
                        new dev.plumbline.diagrams.paint.Painter.TextStyle(
                                text.style().size(),
                                text.style().weight(),
                                Ink.NONE,
                                text.style().align()),
                        text.detail());
        };
    }
}
