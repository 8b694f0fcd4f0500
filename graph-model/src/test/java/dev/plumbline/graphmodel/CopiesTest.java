package dev.plumbline.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CopiesTest {

    private final Architecture architecture = Architecture.of(
            "Shop",
            List.of(
                    element("shop", ElementKind.SYSTEM, null),
                    element("web", ElementKind.CLIENT, "shop"),
                    element("orders", ElementKind.SERVICE, "shop"),
                    element("bank", ElementKind.EXTERNAL, null)),
            List.of(relation("web-orders", "web", "orders"), relation("orders-bank", "orders", "bank")),
            List.of(),
            List.of());

    @Test
    void copiesWhatIsInsideAndTheRelationsAmongIt() throws ChangeConflictException {
        Copies copies = Copies.of(architecture, List.of("shop"));
        Architecture after = architecture.apply(copies.change().orElseThrow());
        assertThat(copies.copies()).containsEntry("shop", "shop-2").containsEntry("web", "web-2");
        assertThat(after.requireElement("shop-2").name()).isEqualTo("shop copy");
        assertThat(after.requireElement("web-2").name()).isEqualTo("web");
        assertThat(after.requireElement("web-2").parent()).isEqualTo("shop-2");
        assertThat(after.relations()).containsOnlyKeys("web-orders", "orders-bank", "web-2-orders-2");
    }

    @Test
    void copiesOneElementBesideItself() throws ChangeConflictException {
        Copies copies = Copies.of(architecture, List.of("orders"));
        Architecture after = architecture.apply(copies.change().orElseThrow());
        assertThat(after.requireElement("orders-2").parent()).isEqualTo("shop");
        assertThat(after.relations()).hasSize(2);
        assertThat(Copies.of(architecture, List.of("web-orders")).change()).isEmpty();
    }

    @Test
    void makesIdsFromNames() {
        FreeIds ids = new FreeIds(architecture);
        assertThat(ids.element("Order API", "service")).isEqualTo("order-api");
        assertThat(ids.element("Order API", "service")).isEqualTo("order-api-2");
        assertThat(ids.element("Größe & Maß", "service")).isEqualTo("grosse-mass");
        assertThat(ids.element("注文", "service")).isEqualTo("service");
        assertThat(ids.element("Orders", "service")).isEqualTo("orders-2");
        assertThat(ids.relation("web", "orders")).isEqualTo("web-orders-2");
    }

    private static Element element(String id, ElementKind kind, String parent) {
        return new Element(id, kind, id, parent, Attributes.NONE);
    }

    private static Relation relation(String id, String from, String to) {
        return new Relation(id, from, to, RelationKind.CALLS, Attributes.NONE);
    }
}
