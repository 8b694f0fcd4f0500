package dev.plumbline.views;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.value.Ratio;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The bookshop with two flows through it.
public final class SampleFlows {

    private SampleFlows() {}

    /// The bookshop with its flows, and its evidence.
    public static OpenedArchitecture opened() {
        OpenedArchitecture plain = SampleEvidence.opened();
        return new OpenedArchitecture(
                create(),
                plain.problems(),
                plain.findings(),
                plain.measurements(),
                plain.results(),
                plain.places(),
                plain.views());
    }

    /// The bookshop with its flows.
    public static Architecture create() {
        Architecture plain = SampleArchitecture.create();
        return Architecture.of(
                plain.name(), plain.elements().values(), plain.relations().values(), List.of(buy(), ask()), List.of());
    }

    /// Ten steps, of which two are on the same relation.
    public static Flow buy() {
        return new Flow(
                "buy",
                "Buy a book",
                "From the basket to the parcel.",
                List.of(
                        use("reader-web"),
                        use("web-edge"),
                        use("edge-bff"),
                        use("bff-cart"),
                        new Flow.Use("bff-orders", "place the order", Optional.of(Duration.ofMillis(250))),
                        new Flow.Parallel(List.of(
                                List.of(use("orders-orders-db")),
                                List.of(
                                        use("orders-pay"),
                                        new Flow.Optionally(
                                                new Flow.Branch(new Ratio(0.9), List.of(use("pay-payments"))))))),
                        new Flow.Loop(2, List.of(use("orders-order-events"))),
                        use("reader-web")));
    }

    private static Flow ask() {
        return new Flow(
                "ask",
                "Ask the assistant",
                "",
                List.of(
                        use("bff-chat"),
                        new Flow.Alternative(List.of(
                                new Flow.Branch(new Ratio(0.98), List.of(use("llm-gateway-llm"))),
                                new Flow.Branch(new Ratio(0.02), List.of(use("llm-gateway-llm-small")))))));
    }

    private static Flow.Step use(String relation) {
        return new Flow.Use(relation, "", Optional.empty());
    }
}
