package dev.plumbline.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Plateau.ElementOverlay;
import dev.plumbline.graphmodel.Plateau.RelationOverlay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PlateauTest {

    private static final Element SHOP = new Element("shop", ElementKind.SYSTEM, "Shop", null, Attributes.NONE);
    private static final Element API = new Element(
            "api",
            ElementKind.SERVICE,
            "API",
            "shop",
            Attributes.NONE
                    .with("replicas", 3L)
                    .withAt("slo.p50", Duration.ofMillis(50))
                    .withAt("slo.p99", Duration.ofMillis(250))
                    .withAt("properties.team", "blue"));
    private static final Element STORE = new Element("store", ElementKind.DATASTORE, "Store", "shop", Attributes.NONE);
    private static final Relation READS =
            new Relation("api-store", "api", "store", RelationKind.READS, Attributes.NONE.with("maxItems", 50L));
    private static final Flow FLOW =
            new Flow("look", "Look", "", List.of(new Flow.Use("api-store", "", Optional.empty())));
    private static final Architecture BASE =
            Architecture.of("Shop", List.of(SHOP, API, STORE), List.of(READS), List.of(FLOW), List.of());

    @Test
    void mergesGroupsAndReplacesValues() {
        Architecture after = applied(List.of(overlay(
                "api",
                null,
                null,
                Attributes.NONE
                        .with("replicas", 6L)
                        .withAt("slo.p99", Duration.ofMillis(100))
                        .withAt("properties.cost", "high"))));
        Attributes attributes = after.requireElement("api").attributes();
        assertThat(attributes.at("replicas")).isEqualTo(6L);
        assertThat(attributes.at("slo.p50")).isEqualTo(Duration.ofMillis(50));
        assertThat(attributes.at("slo.p99")).isEqualTo(Duration.ofMillis(100));
        assertThat(attributes.at("properties"))
                .isEqualTo(new TreeMap<>(java.util.Map.of("team", "blue", "cost", "high")));
        assertThat(after.requireElement("api").name()).isEqualTo("API");
    }

    @Test
    void addsWhatHasAKindAndLeavesOutWhatHasNone() {
        Architecture after = applied(List.of(
                overlay("cache", ElementKind.CACHE, "shop", Attributes.NONE),
                overlay("nothing", null, null, Attributes.NONE)));
        assertThat(after.elements()).containsOnlyKeys("api", "cache", "shop", "store");
        assertThat(after.requireElement("cache").name()).isEqualTo("cache");
    }

    @Test
    void takesAlongWhatHangsOnWhatGoes() {
        Element owned =
                new Element("owned", ElementKind.SERVICE, "owned", null, Attributes.NONE.with("owner", "store"));
        Scenario asks = scenario("asks", "api-store");
        Scenario other = scenario("other", "else");
        Architecture base = Architecture.of(
                "Shop", List.of(SHOP, API, STORE, owned), List.of(READS), List.of(FLOW), List.of(asks, other));
        Architecture after = plateau(new Plateau.Parts(List.of(), List.of(), List.of(), List.of("store")))
                .applyTo(base);
        assertThat(after.elements()).containsOnlyKeys("api", "owned", "shop");
        assertThat(after.relations()).isEmpty();
        assertThat(after.flows()).isEmpty();
        assertThat(after.scenarios()).containsOnlyKeys("other");
        assertThat(after.requireElement("owned").attributes().isEmpty()).isTrue();
    }

    @Test
    void removesAContainerWithAllInsideARelationAloneAndAFlowAlone() {
        assertThat(without("shop").elements()).isEmpty();
        assertThat(without("api-store").relations()).isEmpty();
        assertThat(without("api-store").flows()).isEmpty();
        assertThat(without("look").flows()).isEmpty();
        assertThat(without("look").relations()).hasSize(1);
        assertThat(without("unknown")).isEqualTo(BASE);
    }

    @Test
    void keepsAParentWhereANewOneIsMissingOrLeadsInACircle() {
        Architecture after = applied(List.of(
                overlay("shop", null, "api", Attributes.NONE), overlay("store", null, "nowhere", Attributes.NONE)));
        assertThat(after.requireElement("shop").parent()).isNull();
        assertThat(after.requireElement("store").parent()).isEqualTo("shop");
        assertThat(after).isEqualTo(BASE);
    }

    @Test
    void turnsContainersInsideOutWhereAllParentsAreSaid() {
        Architecture base = Architecture.of(
                "x",
                List.of(SHOP, new Element("api", ElementKind.SERVICE, "API", "shop", Attributes.NONE)),
                List.of(),
                List.of(),
                List.of());
        Element root = new Element("root", ElementKind.SYSTEM, "root", null, Attributes.NONE);
        Plateau plateau = plateau(new Plateau.Parts(
                List.of(
                        overlay("shop", null, "api", Attributes.NONE),
                        overlay("api", null, "root", Attributes.NONE),
                        new ElementOverlay("root", ElementKind.SYSTEM, null, null, Attributes.NONE)),
                List.of(),
                List.of(),
                List.of()));
        Architecture after = plateau.applyTo(base);
        assertThat(after.ancestors("shop")).containsExactly("api", "root");
        assertThat(after.requireElement("root")).isEqualTo(root);
    }

    @Test
    void turnsAndMakesRelationsWhoseEndsAreThere() {
        Plateau plateau = plateau(new Plateau.Parts(
                List.of(overlay("cache", ElementKind.CACHE, "shop", Attributes.NONE)),
                List.of(
                        new RelationOverlay("api-store", null, "cache", null, Attributes.NONE.with("maxItems", 9L)),
                        new RelationOverlay("new", "cache", "store", RelationKind.READS, Attributes.NONE),
                        new RelationOverlay("half", "cache", null, RelationKind.READS, Attributes.NONE),
                        new RelationOverlay("astray", "cache", "nowhere", RelationKind.READS, Attributes.NONE)),
                List.of(new Flow("look", "Look again", "", List.of(new Flow.Use("new", "", Optional.empty())))),
                List.of()));
        Architecture after = plateau.applyTo(BASE);
        assertThat(after.relations()).containsOnlyKeys("api-store", "new");
        assertThat(after.requireRelation("api-store").to()).isEqualTo("cache");
        assertThat(after.requireRelation("api-store").kind()).isEqualTo(RelationKind.READS);
        assertThat(after.flows().firstEntry().getValue().name()).isEqualTo("Look again");
    }

    @Test
    void standsOnOtherPlateaus() {
        Plateau near = new Plateau(
                "near",
                "Near",
                "",
                null,
                new Plateau.Parts(
                        List.of(overlay("cache", ElementKind.CACHE, null, Attributes.NONE)),
                        List.of(),
                        List.of(),
                        List.of()));
        Plateau far = new Plateau(
                "far",
                "Far",
                "",
                "near",
                new Plateau.Parts(List.of(), List.of(), List.of(), List.of("cache", "store")));
        Plateaus plateaus = Plateaus.of(List.of(far, near));
        assertThat(plateaus.wayTo("far")).containsExactly(near, far);
        assertThat(plateaus.applied("far", BASE).orElseThrow().elements()).containsOnlyKeys("api", "shop");
        assertThat(plateaus.applied("near", BASE).orElseThrow().elements()).hasSize(4);
        assertThat(plateaus.applied("nowhere", BASE)).isEmpty();
        assertThat(plateaus.mention("cache")).isTrue();
        assertThat(plateaus.mention("api")).isFalse();
    }

    @Test
    void endsTheWayWhereBasesLeadInACircle() {
        Plateau one =
                new Plateau("one", "one", "", "two", new Plateau.Parts(List.of(), List.of(), List.of(), List.of()));
        Plateau two = new Plateau("two", "two", "", "one", one.parts());
        assertThat(Plateaus.of(List.of(one, two)).wayTo("one")).containsExactly(two, one);
    }

    private static Architecture applied(List<ElementOverlay> elements) {
        return plateau(new Plateau.Parts(elements, List.of(), List.of(), List.of()))
                .applyTo(BASE);
    }

    private static Architecture without(String id) {
        return plateau(new Plateau.Parts(List.of(), List.of(), List.of(), List.of(id)))
                .applyTo(BASE);
    }

    private static Plateau plateau(Plateau.Parts parts) {
        return new Plateau("later", "Later", "", null, parts);
    }

    private static ElementOverlay overlay(
            String id, @Nullable ElementKind kind, @Nullable String parent, Attributes attributes) {
        return new ElementOverlay(id, kind, null, parent, attributes);
    }

    private static Scenario scenario(String id, String relation) {
        Workload load = Workload.ClosedWorkload.thinking(relation, 5, Duration.ofSeconds(1));
        return Scenario.of(id, List.of(load));
    }
}
