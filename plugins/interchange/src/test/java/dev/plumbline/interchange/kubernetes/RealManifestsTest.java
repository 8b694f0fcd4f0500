package dev.plumbline.interchange.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer.Import;
import dev.plumbline.pluginapi.Importer.Unresolved;
import dev.plumbline.pluginapi.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real manifests, with the counts that were made of them by other means.
final class RealManifestsTest {

    private static final String SHOP = "models/online-boutique-k8s/";

    @Test
    void findsTheCallsOfTheShop() throws ImportException {
        Import shop = read(SHOP + "release/kubernetes-manifests.yaml");
        assertThat(shop.counts())
                .containsEntry("deployments", 12)
                .containsEntry("services", 12)
                .containsEntry("objects", 35)
                .containsEntry("relations", 16);
        assertThat(shop.architecture().elements()).hasSize(12);
        assertThat(shop.architecture().relations())
                .containsOnlyKeys(
                        "cartservice-redis-cart",
                        "checkoutservice-cartservice",
                        "checkoutservice-currencyservice",
                        "checkoutservice-emailservice",
                        "checkoutservice-paymentservice",
                        "checkoutservice-productcatalogservice",
                        "checkoutservice-shippingservice",
                        "frontend-adservice",
                        "frontend-cartservice",
                        "frontend-checkoutservice",
                        "frontend-currencyservice",
                        "frontend-productcatalogservice",
                        "frontend-recommendationservice",
                        "frontend-shippingservice",
                        "loadgenerator-frontend",
                        "recommendationservice-productcatalogservice");
        assertThat(shop.unresolved())
                .containsExactly(new Unresolved(
                        "frontend",
                        "shoppingassistantservice",
                        "kubernetes-manifests.yaml:90:20 SHOPPING_ASSISTANT_SERVICE_ADDR"));
        assertThat(shop.architecture().requireElement("redis-cart").kind()).isEqualTo(ElementKind.CACHE);
        assertThat(shop.problems()).isEmpty();
    }

    @Test
    void findsTheSameInItsNetworkPolicies() throws ImportException {
        Import shop = read(SHOP);
        assertThat(shop.counts()).containsEntry("permissions", 15);
        List<String> unconfirmed = shop.architecture().relations().values().stream()
                .filter(relation -> relation.get(RelationAttributes.PROPERTIES).stream()
                        .noneMatch(properties -> properties.containsKey("networkPolicies")))
                .map(Relation::id)
                .toList();
        assertThat(unconfirmed)
                .containsExactly("frontend-gateway-frontend", "istio-gateway-frontend", "loadgenerator-frontend");
    }

    @ParameterizedTest
    @CsvSource({"quickstart-k8s, 128, 0,", "k8s-with-istio, 130, 38, kafka"})
    void findsNoCallsOfTheTrains(String folder, int objects, int routes, String missing) throws ImportException {
        Import trains = read("models/train-ticket/deployment/kubernetes-manifests/" + folder);
        assertThat(trains.counts())
                .containsEntry("deployments", 64)
                .containsEntry("services", 64)
                .containsEntry("objects", objects)
                .containsEntry("relations", routes);
        assertThat(trains.unresolved())
                .extracting(Unresolved::to)
                .containsExactlyElementsOf(missing == null ? List.of() : List.of(missing));
    }

    private static Import read(String path) throws ImportException {
        return new KubernetesImporter().read(SharedFiles.require(path), Progress.NONE);
    }
}
