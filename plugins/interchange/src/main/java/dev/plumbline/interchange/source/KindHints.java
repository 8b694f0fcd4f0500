package dev.plumbline.interchange.source;

import dev.plumbline.graphmodel.ElementKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which kind a foreign element is, as far as its tags and its technology tell; the first that says something counts.
///
/// | Evidence | Kind |
/// |---|---|
/// | a tag that is the id of a kind of ours (`Queue`, `Model Endpoint`) | that kind |
/// | a tag of the table `TAGS` (`Database`, `Web Browser`, `Topic`) | the kind in the table |
/// | a technology of the table `TECHNOLOGIES`, if no programming language is named beside it | the kind in the table |
/// | a technology that is only used on screens (React, Android) | client |
public final class KindHints {

    private static final Map<String, ElementKind> TAGS = Map.ofEntries(
            Map.entry("database", ElementKind.DATASTORE),
            Map.entry("db", ElementKind.DATASTORE),
            Map.entry("data-store", ElementKind.DATASTORE),
            Map.entry("object-store", ElementKind.DATASTORE),
            Map.entry("file-system", ElementKind.DATASTORE),
            Map.entry("web-browser", ElementKind.CLIENT),
            Map.entry("mobile-app", ElementKind.CLIENT),
            Map.entry("desktop-app", ElementKind.CLIENT),
            Map.entry("single-page-application", ElementKind.CLIENT),
            Map.entry("spa", ElementKind.CLIENT),
            Map.entry("message-bus", ElementKind.QUEUE),
            Map.entry("message-broker", ElementKind.QUEUE),
            Map.entry("message-queue", ElementKind.QUEUE),
            Map.entry("event-bus", ElementKind.QUEUE),
            Map.entry("topic", ElementKind.QUEUE),
            Map.entry("external-system", ElementKind.EXTERNAL),
            Map.entry("external-software-system", ElementKind.EXTERNAL),
            Map.entry("lambda", ElementKind.FUNCTION),
            Map.entry("serverless-function", ElementKind.FUNCTION),
            Map.entry("batch", ElementKind.JOB),
            Map.entry("batch-job", ElementKind.JOB),
            Map.entry("load-balancer", ElementKind.GATEWAY),
            Map.entry("api-gateway", ElementKind.GATEWAY),
            Map.entry("llm", ElementKind.MODEL_ENDPOINT),
            Map.entry("vector-store", ElementKind.VECTOR_INDEX),
            Map.entry("vector-database", ElementKind.VECTOR_INDEX));

    private static final List<Map.Entry<ElementKind, List<String>>> TECHNOLOGIES = List.of(
            Map.entry(
                    ElementKind.VECTOR_INDEX,
                    List.of("pgvector", "pinecone", "qdrant", "weaviate", "milvus", "chroma", "vector database")),
            Map.entry(ElementKind.CACHE, List.of("redis", "memcached", "valkey", "hazelcast")),
            Map.entry(
                    ElementKind.QUEUE,
                    List.of(
                            "kafka",
                            "rabbitmq",
                            "activemq",
                            "pulsar",
                            "nats",
                            "sqs",
                            "sns",
                            "kinesis",
                            "eventbridge",
                            "event hubs",
                            "pub/sub",
                            "message bus",
                            "message broker",
                            "message queue",
                            "topic")),
            Map.entry(
                    ElementKind.DATASTORE,
                    List.of(
                            "database",
                            "postgresql",
                            "postgres",
                            "mysql",
                            "mariadb",
                            "oracle",
                            "sql server",
                            "mongodb",
                            "cassandra",
                            "dynamodb",
                            "elasticsearch",
                            "opensearch",
                            "cockroachdb",
                            "spanner",
                            "sqlite",
                            "neo4j",
                            "clickhouse",
                            "snowflake",
                            "bigquery",
                            "s3",
                            "rdbms",
                            "schema")));

    private static final List<String> SCREEN = List.of(
            "web browser",
            "browser",
            "angular",
            "react",
            "vue",
            "svelte",
            "ios",
            "android",
            "flutter",
            "xamarin",
            "swiftui",
            "electron",
            "javafx");

    private static final Set<String> LANGUAGES = Set.of(
            "java", "kotlin", "scala", "spring", "python", "django", "flask", "go", "golang", "node", "node.js", "ruby",
            "rails", "php", "c#", ".net", "asp.net", "rust", "c++", "streams", "connect", "client");

    private static final List<String> GATES =
            List.of("load balanc", "gateway", "reverse proxy", "ingress", "cdn", "content delivery", "cloudfront");

    private KindHints() {}

    /// The kind that the tags name, if one does.
    public static Optional<ElementKind> byTags(Collection<String> tags) {
        return tags.stream().map(Slugs::of).flatMap(tag -> byTag(tag).stream()).findFirst();
    }

    private static Optional<ElementKind> byTag(String tag) {
        return Optional.ofNullable(TAGS.get(tag)).or(() -> ElementKind.of(tag).filter(KindHints::isRunning));
    }

    private static boolean isRunning(ElementKind kind) {
        return switch (kind.group()) {
            case RUNTIME, DATA, AI -> true;
            case PEOPLE, STRUCTURE, DEPLOYMENT -> false;
        };
    }

    /// The kind that the technology tells, if it tells one.
    public static Optional<ElementKind> byTechnology(@Nullable String technology) {
        String text = technology == null ? "" : technology.toLowerCase(Locale.ROOT);
        if (SCREEN.stream().anyMatch(word -> contains(text, word))) {
            return Optional.of(ElementKind.CLIENT);
        }
        if (Arrays.stream(text.split("[\\s,/+()]+", -1)).anyMatch(LANGUAGES::contains)) {
            return Optional.empty();
        }
        return TECHNOLOGIES.stream()
                .filter(row -> row.getValue().stream().anyMatch(word -> contains(text, word)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Whether an infrastructure node is a way in: a load balancer, a gateway, a content delivery network.
    public static boolean isGateway(String... texts) {
        String all = String.join(" ", texts).toLowerCase(Locale.ROOT);
        return GATES.stream().anyMatch(all::contains);
    }

    private static boolean contains(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0) {
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            int end = at + word.length();
            if (starts && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
                return true;
            }
            at = text.indexOf(word, at + 1);
        }
        return false;
    }
}
