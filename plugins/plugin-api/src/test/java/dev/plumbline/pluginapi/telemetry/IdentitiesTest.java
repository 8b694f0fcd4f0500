package dev.plumbline.pluginapi.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.telemetry.Match.How;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class IdentitiesTest {

    @Test
    void takesWhatTheModelDeclaresBeforeNames() {
        Identities identities = of(declared("orders", Map.of("k8s.deployment.name", "web")), service("web"));
        assertThat(identities.find(named("web").with(ServiceIdentity.DEPLOYMENT, "web")))
                .contains(new Match("orders", How.DECLARED));
        assertThat(identities.find(named("web"))).contains(new Match("web", How.SERVICE_NAME));
    }

    @Test
    void takesTheDeclarationWithTheMostKeys() {
        Identities identities = of(
                declared("all", Map.of("service.name", "shop")),
                declared("eu", Map.of("service.name", "shop", "service.namespace", "eu")));
        assertThat(identities.find(named("shop"))).contains(new Match("all", How.DECLARED));
        assertThat(identities.find(named("shop").with(ServiceIdentity.SERVICE_NAMESPACE, "eu")))
                .contains(new Match("eu", How.DECLARED));
    }

    @Test
    void takesNeitherOfTwoThatDeclareTheSame() {
        Identities identities =
                of(declared("one", Map.of("service.name", "shop")), declared("two", Map.of("service.name", "shop")));
        assertThat(identities.find(named("shop"))).isEmpty();
    }

    @Test
    void doesNotKnowAnElementByItsIdOnceItDeclaresAnotherName() {
        Element other = service("shop").with(ElementAttributes.OBSERVED_AS, "storefront");
        assertThat(of(other).find(named("shop"))).isNotEqualTo(Optional.of(new Match("shop", How.SERVICE_NAME)));
        assertThat(of(other).find(named("storefront"))).contains(new Match("shop", How.DECLARED));
    }

    @Test
    void knowsAnEndpointByTheModelThatItAloneServes() {
        ServiceIdentity model = new ServiceIdentity(new TreeMap<>(Map.of(ServiceIdentity.MODEL, "atlas-70b")));
        Element one = endpoint("main");

        assertThat(of(one, service("web").with(ElementAttributes.MODEL, "atlas-70b"))
                        .find(model))
                .contains(new Match("main", How.DECLARED));
        assertThat(of(one, endpoint("other")).find(model)).isEmpty();
    }

    private static Element endpoint(String id) {
        return new Element(id, ElementKind.MODEL_ENDPOINT, id, null, Attributes.NONE)
                .with(ElementAttributes.MODEL, "atlas-70b");
    }

    @Test
    void knowsWorkloadsQueuesModelsAndJobs() {
        Identities identities = of(service("stock"));
        for (String attribute : List.of(
                ServiceIdentity.DEPLOYMENT, ServiceIdentity.DESTINATION, ServiceIdentity.MODEL, ServiceIdentity.JOB)) {
            ServiceIdentity service = new ServiceIdentity(new TreeMap<>(Map.of(attribute, "stock")));
            assertThat(identities.find(service)).contains(new Match("stock", How.WORKLOAD));
        }
    }

    @Test
    void learnsAddressesFromServicesThatTellTheirs() {
        ServiceIdentity told = named("stock")
                .with(ServiceIdentity.SERVER_ADDRESS, "10.0.0.7")
                .with(ServiceIdentity.SERVER_PORT, "8080");
        Identities identities = Identities.of(architecture(service("stock")), List.of(told));
        assertThat(identities.find(ServiceIdentity.at("10.0.0.7", 8080))).contains(new Match("stock", How.ADDRESS));
        assertThat(identities.find(ServiceIdentity.at("10.0.0.7", 9090))).isEmpty();
        assertThat(of(service("stock")).find(ServiceIdentity.at("10.0.0.7", 8080)))
                .isEmpty();
    }

    @Test
    void findsNamesThatAreAlikeToOneElementOnly() {
        assertThat(of(service("recommendation")).find(named("RecommendationService")))
                .as("one word, so that service is no word of its own")
                .isEmpty();
        assertThat(of(service("recommendation")).find(named("recommendation-service")))
                .contains(new Match("recommendation", How.SIMILAR_NAME));
        assertThat(of(service("feed-svc"), service("feed-app")).find(named("feed")))
                .isEmpty();
    }

    @Test
    void knowsNobodyWithoutAttributes() {
        assertThat(of(service("stock")).find(new ServiceIdentity(new TreeMap<>())))
                .isEmpty();
        assertThat(of(service("service")).find(named("---"))).isEmpty();
    }

    private static Identities of(Element... elements) {
        return Identities.of(architecture(elements));
    }

    private static Architecture architecture(Element... elements) {
        return Architecture.of("Some", List.of(elements), List.of(), List.of(), List.of());
    }

    private static Element service(String id) {
        return ExampleShop.service(id, 1, 1, Duration.ofMillis(5));
    }

    private static Element declared(String id, Map<String, String> keys) {
        return service(id).with(ElementAttributes.TELEMETRY, new TreeMap<>(keys));
    }

    private static ServiceIdentity named(String name) {
        return ServiceIdentity.named(name);
    }
}
