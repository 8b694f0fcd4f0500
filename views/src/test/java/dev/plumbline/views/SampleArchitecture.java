package dev.plumbline.views;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Lifecycle;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.value.Ratio;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A believable system of about fifty elements: an online bookshop with search, checkout and an assistant.
public final class SampleArchitecture {

    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Map<String, Relation> relations = new LinkedHashMap<>();

    private SampleArchitecture() {}

    public static Architecture create() {
        SampleArchitecture sample = new SampleArchitecture();
        sample.people();
        sample.shop();
        sample.checkout();
        sample.discovery();
        sample.assistant();
        sample.platform();
        sample.details();
        return Architecture.of("Bookshop", sample.elements.values(), sample.relations.values(), List.of(), List.of());
    }

    private void people() {
        add(null, "reader", ElementKind.PERSON, "Reader", "");
        add(null, "editor", ElementKind.PERSON, "Catalogue editor", "");
        add(null, "payments", ElementKind.EXTERNAL, "Payment provider", "HTTPS API");
        add(null, "parcel", ElementKind.EXTERNAL, "Parcel carrier", "HTTPS API");
    }

    private void shop() {
        add(null, "shop", ElementKind.SYSTEM, "Shop front", "");
        add("shop", "web", ElementKind.CLIENT, "Web shop", "TypeScript");
        add("shop", "app", ElementKind.CLIENT, "Mobile app", "Kotlin");
        add("shop", "edge", ElementKind.GATEWAY, "Edge gateway", "Envoy");
        add("shop", "bff", ElementKind.SERVICE, "Shop backend", "Java 25");
        add("shop", "sessions", ElementKind.CACHE, "Sessions", "Valkey 8");
        call("reader", "web", "https");
        call("reader", "app", "https");
        call("web", "edge", "https");
        call("app", "edge", "https");
        call("edge", "bff", "grpc");
        link("bff", "sessions", RelationKind.READS, "resp");
    }

    private void checkout() {
        add(null, "checkout", ElementKind.SYSTEM, "Checkout", "");
        add("checkout", "cart", ElementKind.SERVICE, "Cart", "Java 25");
        add("checkout", "orders", ElementKind.SERVICE, "Orders", "Java 25");
        add("checkout", "pay", ElementKind.SERVICE, "Payments", "Go 1.25");
        add("checkout", "orders-db", ElementKind.DATASTORE, "Orders database", "PostgreSQL 18");
        add("checkout", "cart-db", ElementKind.DATASTORE, "Carts", "PostgreSQL 18");
        add("checkout", "order-events", ElementKind.QUEUE, "Order events", "Kafka 4");
        add("checkout", "shipping", ElementKind.SERVICE, "Shipping", "Java 25");
        add("checkout", "invoices", ElementKind.JOB, "Nightly invoices", "Java 25");
        call("bff", "cart", "grpc");
        call("bff", "orders", "grpc");
        call("cart", "orders", "grpc");
        call("orders", "pay", "grpc");
        call("pay", "payments", "https");
        link("orders", "orders-db", RelationKind.WRITES, "jdbc");
        link("cart", "cart-db", RelationKind.WRITES, "jdbc");
        link("orders", "order-events", RelationKind.PUBLISHES, "kafka");
        link("shipping", "order-events", RelationKind.SUBSCRIBES, "kafka");
        link("invoices", "orders-db", RelationKind.READS, "jdbc");
        call("shipping", "parcel", "https");
    }

    private void discovery() {
        add(null, "discovery", ElementKind.SYSTEM, "Search and discovery", "");
        add("discovery", "search", ElementKind.SERVICE, "Search", "Rust");
        add("discovery", "catalogue", ElementKind.SERVICE, "Catalogue", "Java 25");
        add("discovery", "catalogue-db", ElementKind.DATASTORE, "Catalogue database", "PostgreSQL 18");
        add("discovery", "catalogue-cache", ElementKind.CACHE, "Catalogue cache", "Valkey 8");
        add("discovery", "recommend", ElementKind.SERVICE, "Recommendations", "Python 3.14");
        add("discovery", "ranker", ElementKind.MODEL_ENDPOINT, "Ranking model", "Triton");
        add("discovery", "features", ElementKind.DATASTORE, "Feature store", "Cassandra 5");
        add("discovery", "indexer", ElementKind.JOB, "Index builder", "Rust");
        call("bff", "search", "grpc");
        call("bff", "catalogue", "grpc");
        call("bff", "recommend", "grpc");
        call("editor", "catalogue", "https");
        link("catalogue", "catalogue-db", RelationKind.WRITES, "jdbc");
        link("catalogue", "catalogue-cache", RelationKind.READS, "resp");
        call("recommend", "ranker", "grpc");
        link("recommend", "features", RelationKind.READS, "cql");
        link("indexer", "catalogue-db", RelationKind.READS, "jdbc");
        call("search", "ranker", "grpc");
    }

    private void assistant() {
        add(null, "assistant", ElementKind.SYSTEM, "Reading assistant", "");
        add("assistant", "chat", ElementKind.AGENT, "Assistant agent", "Java 25");
        add("assistant", "guard", ElementKind.GUARDRAIL, "Input guard", "");
        add("assistant", "llm-gateway", ElementKind.AI_GATEWAY, "Model gateway", "Go 1.25");
        add("assistant", "llm", ElementKind.MODEL_ENDPOINT, "Large model", "vLLM");
        add("assistant", "llm-small", ElementKind.MODEL_ENDPOINT, "Small fallback model", "vLLM");
        add("assistant", "retriever", ElementKind.RETRIEVER, "Passage retriever", "Python 3.14");
        add("assistant", "passages", ElementKind.VECTOR_INDEX, "Passages", "pgvector");
        add("assistant", "embedder", ElementKind.EMBEDDING_MODEL, "Embedding model", "ONNX");
        add("assistant", "order-tool", ElementKind.TOOL, "Order look-up", "MCP");
        add("assistant", "judge", ElementKind.EVALUATOR, "Answer judge", "");
        add("assistant", "review", ElementKind.HUMAN_REVIEW, "Safety review", "");
        call("bff", "chat", "grpc");
        link("guard", "chat", RelationKind.GUARDS, "");
        call("chat", "llm-gateway", "https");
        call("llm-gateway", "llm", "https");
        call("llm-gateway", "llm-small", "https");
        call("chat", "retriever", "grpc");
        call("retriever", "passages", "jdbc");
        call("retriever", "embedder", "grpc");
        link("chat", "order-tool", RelationKind.USES_TOOL, "mcp");
        call("order-tool", "orders", "grpc");
        link("judge", "chat", RelationKind.EVALUATES, "");
        link("judge", "review", RelationKind.FLOWS_TO, "");
    }

    private void platform() {
        add(null, "insight", ElementKind.SYSTEM, "Insight", "");
        add("insight", "stream", ElementKind.QUEUE, "Click stream", "Kafka 4");
        add("insight", "sessionize", ElementKind.FUNCTION, "Sessionizer", "Flink 2");
        add("insight", "lake", ElementKind.DATASTORE, "Data lake", "Iceberg");
        add("insight", "training", ElementKind.JOB, "Ranker training", "Spark 4");
        add("insight", "reports", ElementKind.SERVICE, "Sales reports", "Python 3.14");
        link("bff", "stream", RelationKind.PUBLISHES, "kafka");
        link("sessionize", "stream", RelationKind.SUBSCRIBES, "kafka");
        link("sessionize", "lake", RelationKind.WRITES, "s3");
        link("training", "lake", RelationKind.READS, "s3");
        link("training", "features", RelationKind.WRITES, "cql");
        link("reports", "lake", RelationKind.READS, "s3");
        link("sessionize", "order-events", RelationKind.SUBSCRIBES, "kafka");
    }

    private void details() {
        set("orders", ElementAttributes.DESCRIPTION, "Takes orders, reserves stock and asks for the payment.");
        set("orders", ElementAttributes.LIFECYCLE, Lifecycle.PRODUCTION);
        set("orders", ElementAttributes.TAGS, List.of("critical path", "pci"));
        set("orders", ElementAttributes.REPLICAS, 12L);
        set("orders", ElementAttributes.CONCURRENCY, 64L);
        set("orders", ElementAttributes.ZONES, List.of("eu-1a", "eu-1b", "eu-1c"));
        set(
                "orders",
                ElementAttributes.SERVICE_TIME,
                Attributes.NONE
                        .with(ElementAttributes.P50, Duration.ofMillis(6))
                        .with(ElementAttributes.P99, Duration.ofMillis(40)));
        for (String id : List.of("orders", "bff", "search", "chat")) {
            set(
                    id,
                    ElementAttributes.SLO,
                    Attributes.NONE
                            .with(ElementAttributes.AVAILABILITY, new Ratio(0.9995))
                            .with(ElementAttributes.P99, Duration.ofMillis(250)));
        }
    }

    private <T> void set(String id, Attribute<T> attribute, T value) {
        elements.computeIfPresent(id, (key, element) -> element.with(attribute, value));
    }

    private void add(String parent, String id, ElementKind kind, String name, String technology) {
        Attributes attributes =
                technology.isEmpty() ? Attributes.NONE : Attributes.NONE.with(ElementAttributes.TECHNOLOGY, technology);
        elements.put(id, new Element(id, kind, name, parent, attributes));
    }

    private void call(String from, String to, String protocol) {
        link(from, to, RelationKind.CALLS, protocol);
    }

    private void link(String from, String to, RelationKind kind, String protocol) {
        Attributes attributes =
                protocol.isEmpty() ? Attributes.NONE : Attributes.NONE.with(RelationAttributes.PROTOCOL, protocol);
        if (kind == RelationKind.CALLS) {
            attributes = attributes.with(RelationAttributes.TIMEOUT, Duration.ofMillis(800));
        }
        String id = from + "-" + to;
        relations.put(id, new Relation(id, from, to, kind, attributes));
    }
}
