package dev.plumbline.diagrams.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.layout.VisibleParts.Link;
import dev.plumbline.diagrams.layout.VisibleParts.Part;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisiblePartsTest {

    private static final Architecture SHOP = Sketch.of("""
            person buyer
            team owners
            external bank
            dataset orders-data
            prompt lonely-prompt
            prompt used-prompt
            agent helper
            system shop
              client web
              service orders
                component cart
                component checkout
              datastore store
            system stock
              service shelf
              service robots
            environment live
              node east
                instance orders-1
                instance shelf-1
              node west
            buyer -> web buys
            web -> cart puts
            web -> checkout pays
            cart -reads-> store items
            checkout -> bank charges
            checkout -> shelf reserves
            shelf -> robots fetches
            shelf -> bank pays
            owners -owns-> shop
            store -deployed-on-> west
            web -deployed-on-> east
            web -deployed-on-> west
            helper -depends-on-> used-prompt
            """);

    @Test
    void landscapeShowsLogicalPartsOnly() {
        assertThat(ids(View.landscape("All")))
                .containsExactly(
                        "bank",
                        "buyer",
                        "helper",
                        "shop",
                        "orders",
                        "cart",
                        "checkout",
                        "store",
                        "web",
                        "stock",
                        "robots",
                        "shelf",
                        "used-prompt");
    }

    @Test
    void depthClosesWhatIsDeeper() {
        VisibleParts parts = parts(new View("Context", null, 1, Set.of(), Set.of()));
        assertThat(part(parts, "orders").open()).isFalse();
        assertThat(part(parts, "orders").hidden()).isEqualTo(2);
        assertThat(part(parts, "shop").open()).isTrue();
        assertThat(links(parts)).contains("orders>bank r004", "orders>store r003", "web>orders r001 r002");
    }

    @Test
    void relationsInsideAClosedBoxAreLeftOut() {
        VisibleParts parts = parts(new View("Context", null, 0, Set.of(), Set.of()));
        assertThat(links(parts))
                .containsExactly(
                        "buyer>shop r000",
                        "helper>used-prompt r012",
                        "shop>bank r004",
                        "shop>stock r005",
                        "stock>bank r007");
    }

    @Test
    void collapsedContainersStayClosed() {
        VisibleParts parts = parts(new View("All", null, 3, Set.of(), Set.of("shop")));
        assertThat(part(parts, "shop").open()).isFalse();
        assertThat(part(parts, "shop").hidden()).isEqualTo(5);
        assertThat(part(parts, "stock").open()).isTrue();
    }

    @Test
    void scopeShowsItsInsideAndWhatThatTalksTo() {
        VisibleParts parts = parts(new View("Shop", "shop", 1, Set.of(), Set.of()));
        assertThat(parts.parts())
                .extracting(Part::id)
                .containsExactly("shop", "orders", "store", "web", "bank", "buyer", "stock");
        assertThat(part(parts, "stock").open()).isFalse();
        assertThat(links(parts))
                .containsExactly(
                        "buyer>web r000",
                        "orders>bank r004",
                        "orders>stock r005",
                        "orders>store r003",
                        "web>orders r001 r002");
    }

    @Test
    void nestedScopeShowsSiblingsAtTheLevelWhereThePathsPart() {
        VisibleParts parts = parts(new View("Orders", "orders", 1, Set.of(), Set.of()));
        assertThat(parts.parts())
                .extracting(Part::id)
                .containsExactly("orders", "cart", "checkout", "bank", "stock", "store", "web");
    }

    @Test
    void unknownScopeShowsNothing() {
        assertThat(ids(new View("None", "nowhere", 1, Set.of(), Set.of()))).isEmpty();
    }

    @Test
    void focusShowsItsElementsAndTheirContainers() {
        VisibleParts parts = parts(new View("Focus", null, 0, Set.of("cart", "store", "owners"), Set.of()));
        assertThat(parts.parts()).extracting(Part::id).containsExactly("owners", "shop", "orders", "cart", "store");
        assertThat(links(parts)).containsExactly("cart>store r003");
    }

    @Test
    void environmentShowsDeployment() {
        List<Element> elements = new ArrayList<>(SHOP.elements().values());
        elements.add(instance("orders-1", "orders"));
        elements.add(instance("shelf-1", "shelf"));
        Architecture deployed =
                Architecture.of("shop", elements, Sketch.of("""
                        service orders
                        service shelf
                        node west
                        node east
                        orders -> shelf reserves
                        store -deployed-on-> west
                        web -deployed-on-> east
                        web -deployed-on-> west
                        """).relations().values(), List.of(), List.of());
        VisibleParts parts = VisibleParts.of(deployed, new View("Live", "live", 3, Set.of(), Set.of()));
        assertThat(parts.parts())
                .extracting(Part::id)
                .containsExactly("live", "east", "orders-1", "shelf-1", "west", "store");
        assertThat(links(parts)).containsExactly("orders-1>shelf-1 r000");
    }

    @Test
    void survivesContainmentInACircle() {
        Architecture circle = Architecture.of(
                "circle",
                List.of(
                        new Element("a", ElementKind.SYSTEM, "a", "b", Attributes.NONE),
                        new Element("b", ElementKind.SYSTEM, "b", "a", Attributes.NONE),
                        new Element("c", ElementKind.SYSTEM, "c", "missing", Attributes.NONE)),
                List.of(),
                List.of(),
                List.of());
        assertThat(VisibleParts.of(circle, View.landscape("Circle")).parts())
                .extracting(Part::id)
                .containsExactly("c");
    }

    private static Element instance(String id, String runs) {
        return new Element(
                id, ElementKind.INSTANCE, id, "east", Attributes.NONE.with(ElementAttributes.INSTANCE_OF, runs));
    }

    private static List<String> ids(View view) {
        return parts(view).parts().stream().map(Part::id).toList();
    }

    private static VisibleParts parts(View view) {
        return VisibleParts.of(SHOP, view);
    }

    private static Part part(VisibleParts parts, String id) {
        return parts.parts().stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> links(VisibleParts parts) {
        return parts.links().stream().map(VisiblePartsTest::link).toList();
    }

    private static String link(Link link) {
        return link.from() + ">" + link.to() + " " + String.join(" ", link.relations());
    }
}
