package dev.plumbline.interchange.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.ElementKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KindHintsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Oracle Database Schema,                 DATASTORE
            PostgreSQL 18,                          DATASTORE
            Amazon S3,                              DATASTORE
            Redis,                                  CACHE
            Apache Kafka,                           QUEUE
            PostgreSQL with pgvector,               VECTOR_INDEX
            JavaScript and Angular,                 CLIENT
            Kotlin and Android,                     CLIENT
            Java and Spring MVC,
            'Java, Kafka Streams',
            'Python, reads from PostgreSQL',
            Topical search,
            Reactor,
            """)
    void tellsTheKindFromTheTechnology(String technology, ElementKind kind) {
        assertThat(KindHints.byTechnology(technology).orElse(null)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Database,         DATASTORE
            Web Browser,      CLIENT
            Vector Database,  VECTOR_INDEX
            LLM,              MODEL_ENDPOINT
            mcp server,       MCP_SERVER
            Person,
            Node,
            Existing System,
            """)
    void tellsTheKindFromATag(String tag, ElementKind kind) {
        assertThat(KindHints.byTags(List.of("Something", tag)).orElse(null)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"Application Load Balancer, true", "API Gateway, true", "Route 53, false", "Gated content, false"})
    void tellsAWayIn(String name, boolean gateway) {
        assertThat(KindHints.isGateway(name)).isEqualTo(gateway);
    }
}
