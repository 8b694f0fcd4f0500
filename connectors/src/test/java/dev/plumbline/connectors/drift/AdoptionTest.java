package dev.plumbline.connectors.drift;

import static dev.plumbline.connectors.drift.DriftFinderTest.call;
import static dev.plumbline.connectors.drift.DriftFinderTest.find;
import static dev.plumbline.connectors.drift.DriftFinderTest.via;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Origin;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.CallCount.Via;
import dev.plumbline.pluginapi.telemetry.Drift;
import dev.plumbline.pluginapi.telemetry.Drift.State;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class AdoptionTest {

    private static final Architecture SHOP = ExampleShop.architecture();

    @Test
    void addsWhatWasSeenAsObservedWithTheDay() throws Exception {
        Architecture adopted = adopted(State.UNEXPECTED, call("stock", "orders", 5));
        Relation relation = adopted.requireRelation("stock-orders");
        assertThat(relation.kind()).as("orders is a data store").isEqualTo(RelationKind.READS);
        assertThat(relation.get(RelationAttributes.ORIGIN)).contains(Origin.OBSERVED);
        assertThat(relation.get(RelationAttributes.LAST_SEEN)).contains(LocalDate.of(2026, 11, 23));
    }

    @Test
    void addsServicesThatAreNoElementOnce() throws Exception {
        Architecture adopted = adopted(
                State.UNEXPECTED,
                call("shop", "Ledger API", 5),
                call("stock", "Ledger API", 5),
                via(Via.DATABASE, "stock", "postgres", 2),
                via(Via.MESSAGING, "stock", "kafka", 2),
                via(Via.MESSAGING, "kafka", "shop", 2));
        assertThat(adopted.elements().values())
                .filteredOn(element -> SHOP.element(element.id()).isEmpty())
                .extracting(element -> element.id(), element -> element.kind())
                .containsExactly(
                        tuple("kafka", ElementKind.QUEUE),
                        tuple("ledger-api", ElementKind.SERVICE),
                        tuple("postgres", ElementKind.DATASTORE));
        assertThat(adopted.requireElement("ledger-api").get(ElementAttributes.TELEMETRY))
                .as("so that it is recognised from now on")
                .hasValueSatisfying(keys -> assertThat(keys).containsEntry("service.name", "Ledger API"));
        assertThat(adopted.requireElement("kafka").get(ElementAttributes.TELEMETRY))
                .isEmpty();
        assertThat(adopted.requireRelation("shop-kafka").kind()).isEqualTo(RelationKind.SUBSCRIBES);
        assertThat(adopted.requireRelation("stock-kafka").kind()).isEqualTo(RelationKind.PUBLISHES);
    }

    @Test
    void removesWhatWasNotSeenWithTheFlowsThatUseIt() throws Exception {
        Architecture adopted = adopted(State.UNOBSERVED, call("shop", "orders", 500));
        assertThat(adopted.relations()).containsOnlyKeys("shop-orders");
        assertThat(adopted.flows()).as("buy goes over both relations").isEmpty();
    }

    @Test
    void changesNothingForWhatIsConfirmed() {
        Drift drift = find(SHOP, call("shop", "stock", 5));
        assertThat(Adoption.of(SHOP, drift, drift.in(State.CONFIRMED))).isEmpty();
    }

    @Test
    void canBeTakenBack() throws Exception {
        Drift drift = find(SHOP, call("shop", "Ledger API", 5));
        Change change = Adoption.of(SHOP, drift, drift.edges()).orElseThrow();
        assertThat(SHOP.apply(change).apply(change.inverse())).isEqualTo(SHOP);
    }

    @Test
    void leavesNoDriftBehind() throws Exception {
        CallCount[] calls = {
            call("web", "shop", 500), call("shop", "Ledger API", 500), via(Via.MESSAGING, "kafka", "shop", 2)
        };
        Drift drift = find(SHOP, calls);
        Architecture adopted =
                SHOP.apply(Adoption.of(SHOP, drift, drift.edges()).orElseThrow());
        assertThat(find(adopted, calls).isNone()).isTrue();
    }

    private static Architecture adopted(State state, CallCount... calls) throws Exception {
        Drift drift = find(SHOP, calls);
        return SHOP.apply(Adoption.of(SHOP, drift, drift.in(state)).orElseThrow());
    }
}
