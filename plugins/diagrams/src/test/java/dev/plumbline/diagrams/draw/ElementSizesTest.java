package dev.plumbline.diagrams.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ElementSizesTest {

    private final ElementSizes sizes = new ElementSizes();

    @Test
    void givesAShortNameTheUsualBox() {
        assertThat(sizes.box(named(ElementKind.SERVICE, "Cart"))).isEqualTo(new Size(176, 72));
    }

    @Test
    void widensTheBoxForALongerName() {
        Size size = sizes.box(named(ElementKind.SERVICE, "Recommendation service"));
        assertThat(size.width()).isGreaterThan(176).isLessThanOrEqualTo(240);
        assertThat(size.width() % 8).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void fitsTwoLinesOfAnyName(ElementKind kind) {
        Element element = named(kind, "Policy engine with many regional exceptions, old and new, and then some more");
        Size size = sizes.box(element);
        Silhouette silhouette = Silhouette.of(kind);
        double width = ElementSizes.textWidth(silhouette, new Bounds(0, 0, size.width(), size.height()));
        ElementText text = ElementText.fit(element, width);
        assertThat(size.width()).isEqualTo(240);
        assertThat(text.name()).hasSize(2);
        assertThat(text.height() + OverlayStrip.HEIGHT)
                .isLessThanOrEqualTo(size.height() - silhouette.top() - silhouette.bottom());
    }

    @Test
    void keepsTheClosingBracketOfALongTypeLine() {
        Element element = named(ElementKind.SERVICE, "Cart")
                .with(
                        dev.plumbline.graphmodel.ElementAttributes.TECHNOLOGY,
                        "Java 25, Spring, Hibernate, PostgreSQL, Kafka, Redis");
        assertThat(ElementText.fit(element, 150).type())
                .startsWith("[Service · Java")
                .endsWith("…]");
    }

    @Test
    void showsTheIdOfAnElementWithoutAName() {
        assertThat(KindNames.name(named(ElementKind.SERVICE, "\u202E \u0007"))).isEqualTo("element");
    }

    private static Element named(ElementKind kind, String name) {
        return new Element("element", kind, name, null, Attributes.NONE);
    }
}
