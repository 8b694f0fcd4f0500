package dev.plumbline.diagrams.draw;

import static dev.plumbline.graphmodel.ElementKind.*;
import static dev.plumbline.graphmodel.RelationKind.*;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationCriticality;

/// A believable landscape of about 50 elements of most kinds.
final class ContentPlatform {

    private ContentPlatform() {}

    static Architecture architecture() {
        Sketch sketch = new Sketch();
        people(sketch);
        feed(sketch);
        assistant(sketch);
        safety(sketch);
        media(sketch);
        relations(sketch);
        return sketch.architecture();
    }

    private static void people(Sketch sketch) {
        sketch.element("reader", PERSON, "Reader", null, "")
                .element("creator", PERSON, "Creator", null, "")
                .element("moderator", PERSON, "Trust and safety moderator", null, "")
                .element("web", CLIENT, "Web application", null, "TypeScript, React")
                .element("app", CLIENT, "Mobile app", null, "Kotlin, Swift")
                .element("edge", GATEWAY, "Edge gateway", null, "Envoy")
                .element("payments", EXTERNAL, "Payment provider", null, "")
                .element("vendor-llm", EXTERNAL, "Foundation model vendor", null, "HTTPS API");
    }

    private static void feed(Sketch sketch) {
        sketch.element("feed", SYSTEM, "Feed", null, "")
                .element("feed-api", SERVICE, "Feed API", "feed", "Java 25")
                .element("ranker", SERVICE, "Ranking service", "feed", "C++")
                .element("candidate", RETRIEVER, "Candidate retriever", "feed", "Java 25")
                .element("ann", VECTOR_INDEX, "Content embeddings", "feed", "HNSW")
                .element("feature-store", DATASTORE, "Feature store", "feed", "Cassandra")
                .element("feed-cache", CACHE, "Feed cache", "feed", "Redis 8")
                .element("rank-model", MODEL_ENDPOINT, "Ranking model", "feed", "Triton")
                .element("interactions", QUEUE, "Interaction events", "feed", "Kafka")
                .element("trainer", JOB, "Nightly model training", "feed", "Spark")
                .element("training-set", DATASET, "Training set", "feed", "Parquet");
    }

    private static void assistant(Sketch sketch) {
        sketch.element("assistant", SYSTEM, "Assistant", null, "")
                .element("chat-api", SERVICE, "Conversation API", "assistant", "Java 25")
                .element("agent", AGENT, "Research agent", "assistant", "LangGraph")
                .element("planner", WORKFLOW, "Answer workflow", "assistant", "Temporal")
                .element("prompt", PROMPT, "System prompt", "assistant", "v14")
                .element("ai-gateway", AI_GATEWAY, "LLM gateway", "assistant", "LiteLLM")
                .element("own-llm", MODEL_ENDPOINT, "In-house 70B model", "assistant", "vLLM")
                .element("embed", EMBEDDING_MODEL, "Text embedding", "assistant", "ONNX")
                .element("rerank", RERANKER, "Passage reranker", "assistant", "")
                .element("memory", MEMORY_STORE, "Conversation memory", "assistant", "PostgreSQL 18")
                .element("search-tool", TOOL, "Web search tool", "assistant", "")
                .element("mcp", MCP_SERVER, "Catalogue server", "assistant", "MCP")
                .element("guard-in", GUARDRAIL, "Input guardrail", "assistant", "")
                .element("guard-out", GUARDRAIL, "Output guardrail", "assistant", "");
    }

    private static void safety(Sketch sketch) {
        sketch.element("safety", SYSTEM, "Trust and safety", null, "")
                .element("classifier", MODEL_ENDPOINT, "Abuse classifier", "safety", "Triton")
                .element("review", HUMAN_REVIEW, "Review desk", "safety", "")
                .element("cases", DATASTORE, "Case store", "safety", "PostgreSQL 18")
                .element("policy", COMPONENT, "Policy engine with regional exceptions", "safety", "Rego")
                .element("evaluator", EVALUATOR, "Safety evaluation", "safety", "Python")
                .element("reports", QUEUE, "Reported content", "safety", "Kafka");
    }

    private static void media(Sketch sketch) {
        sketch.element("media", SYSTEM, "Media", null, "")
                .element("upload", API, "Upload API", "media", "REST")
                .element("transcode", FUNCTION, "Transcoder", "media", "Lambda")
                .element("blobs", DATASTORE, "Media bucket", "media", "S3")
                .element("catalogue", SERVICE, "Catalogue service", "media", "Go")
                .element("catalogue-db", DATASTORE, "Catalogue database", "media", "Spanner")
                .element("publish-topic", QUEUE, "Published content", "media", "Kafka")
                .element("indexer", JOB, "Embedding indexer", "media", "Flink");
    }

    private static void relations(Sketch sketch) {
        sketch.relation("reader", "web", CALLS, "")
                .relation("reader", "app", CALLS, "")
                .relation("creator", "app", CALLS, "")
                .relation("moderator", "review", CALLS, "")
                .relation("web", "edge", CALLS, "HTTPS")
                .relation("app", "edge", CALLS, "HTTPS")
                .relation("edge", "feed-api", CALLS, "gRPC")
                .relation("edge", "chat-api", CALLS, "gRPC")
                .relation("edge", "upload", CALLS, "HTTPS")
                .relation("feed-api", "feed-cache", READS, "RESP")
                .change(relation -> relation.with(RelationAttributes.CRITICALITY, RelationCriticality.OPTIONAL))
                .relation("feed-api", "candidate", CALLS, "gRPC")
                .relation("feed-api", "ranker", CALLS, "gRPC")
                .relation("candidate", "ann", READS, "gRPC")
                .relation("ranker", "rank-model", CALLS, "gRPC")
                .relation("ranker", "feature-store", READS, "CQL")
                .relation("feed-api", "interactions", PUBLISHES, "Kafka")
                .relation("trainer", "interactions", SUBSCRIBES, "Kafka")
                .relation("trainer", "training-set", WRITES, "")
                .relation("training-set", "rank-model", FLOWS_TO, "")
                .relation("chat-api", "guard-in", CALLS, "")
                .relation("guard-in", "planner", GUARDS, "")
                .relation("planner", "agent", CALLS, "")
                .relation("planner", "prompt", DEPENDS_ON, "")
                .relation("agent", "ai-gateway", CALLS, "HTTPS")
                .relation("agent", "search-tool", USES_TOOL, "")
                .relation("agent", "mcp", USES_TOOL, "MCP")
                .relation("agent", "memory", READS, "SQL")
                .relation("ai-gateway", "own-llm", CALLS, "HTTPS")
                .relation("ai-gateway", "vendor-llm", CALLS, "HTTPS")
                .change(relation -> relation.with(RelationAttributes.CRITICALITY, RelationCriticality.FALLBACK))
                .relation("agent", "rerank", CALLS, "gRPC")
                .relation("rerank", "embed", CALLS, "gRPC")
                .relation("planner", "guard-out", CALLS, "")
                .relation("guard-out", "classifier", CALLS, "gRPC")
                .relation("reports", "review", FLOWS_TO, "")
                .relation("feed-api", "reports", PUBLISHES, "Kafka")
                .relation("review", "cases", WRITES, "SQL")
                .relation("policy", "cases", READS, "SQL")
                .relation("evaluator", "classifier", EVALUATES, "")
                .relation("evaluator", "own-llm", EVALUATES, "")
                .relation("upload", "blobs", WRITES, "S3")
                .relation("blobs", "transcode", FLOWS_TO, "")
                .relation("upload", "catalogue", CALLS, "gRPC")
                .relation("catalogue", "catalogue-db", WRITES, "SQL")
                .relation("catalogue", "publish-topic", PUBLISHES, "Kafka")
                .relation("indexer", "publish-topic", SUBSCRIBES, "Kafka")
                .relation("indexer", "ann", WRITES, "gRPC")
                .relation("mcp", "catalogue", CALLS, "gRPC")
                .relation("edge", "payments", CALLS, "HTTPS");
    }
}
