package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A small shop for contract tests: `web` calls `shop`, which calls `stock` and writes to `orders`.
///
/// One request takes 10 ms in `shop` (2 replicas with 4 threads), 20 ms in `stock` (4 with 2) and an unknown time in
/// `orders`; the flow `buy` goes over `web-shop` and `shop-stock`.
public final class ExampleShop {

    private ExampleShop() {}

    /// The shop with its flow.
    public static Architecture architecture() {
        return Architecture.of(
                "Shop",
                List.of(
                        new Element("web", ElementKind.CLIENT, "Web", null, Attributes.NONE),
                        service("shop", 2, 4, Duration.ofMillis(10)),
                        service("stock", 4, 2, Duration.ofMillis(20)),
                        new Element("orders", ElementKind.DATASTORE, "Orders", null, Attributes.NONE),
                        new Element("team", ElementKind.TEAM, "Team", null, Attributes.NONE)),
                List.of(
                        relation("web-shop", "web", "shop", RelationKind.CALLS),
                        relation("shop-stock", "shop", "stock", RelationKind.CALLS),
                        relation("shop-orders", "shop", "orders", RelationKind.WRITES)),
                List.of(new Flow("buy", "Buy", "", List.of(use("web-shop"), use("shop-stock")))),
                List.of());
    }

    /// A scenario of the shop with an open workload on `web-shop`.
    public static Scenario scenario(double perSecond, List<String> assertions) {
        return Scenario.of("day", List.of(Workload.OpenWorkload.poisson("web-shop", new Rate(perSecond))))
                .withAssertions(assertions)
                .withRun(Scenario.Run.standard()
                        .withHorizon(Duration.ofMinutes(10))
                        .withReplications(3)
                        .withSeed(7));
    }

    /// A service with exponential service time.
    public static Element service(String id, long replicas, long concurrency, Duration mean) {
        Attributes time = Attributes.NONE
                .with(ElementAttributes.MEAN, mean)
                .with(ElementAttributes.DISTRIBUTION, ElementAttributes.DistributionKind.EXPONENTIAL);
        return new Element(
                id,
                ElementKind.SERVICE,
                id,
                null,
                Attributes.NONE
                        .with(ElementAttributes.REPLICAS, replicas)
                        .with(ElementAttributes.CONCURRENCY, concurrency)
                        .with(ElementAttributes.SERVICE_TIME, time));
    }

    /// A relation without attributes.
    public static Relation relation(String id, String from, String to, RelationKind kind) {
        return new Relation(id, from, to, kind, Attributes.NONE);
    }

    /// A step of a flow.
    public static Flow.Step use(String relation) {
        return new Flow.Use(relation, "", Optional.empty());
    }
}
