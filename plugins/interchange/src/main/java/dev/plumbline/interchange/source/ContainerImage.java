package dev.plumbline.interchange.source;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.ProtectionAttributes;
import java.util.Map;
import java.util.Optional;

/// The image that a container runs, as it is written.
///
/// @param reference the whole text
/// @param base the last part of its path, as in `redis`
/// @param tag the tag, empty if there is none
/// @param digest the digest with its algorithm, empty if there is none
public record ContainerImage(String reference, String base, String tag, String digest) {

    private static final Map<String, ElementKind> KINDS = Map.ofEntries(
            Map.entry("mongo", ElementKind.DATASTORE),
            Map.entry("mongodb", ElementKind.DATASTORE),
            Map.entry("mysql", ElementKind.DATASTORE),
            Map.entry("mariadb", ElementKind.DATASTORE),
            Map.entry("postgres", ElementKind.DATASTORE),
            Map.entry("postgresql", ElementKind.DATASTORE),
            Map.entry("cassandra", ElementKind.DATASTORE),
            Map.entry("elasticsearch", ElementKind.DATASTORE),
            Map.entry("opensearch", ElementKind.DATASTORE),
            Map.entry("clickhouse-server", ElementKind.DATASTORE),
            Map.entry("cockroach", ElementKind.DATASTORE),
            Map.entry("influxdb", ElementKind.DATASTORE),
            Map.entry("minio", ElementKind.DATASTORE),
            Map.entry("neo4j", ElementKind.DATASTORE),
            Map.entry("etcd", ElementKind.DATASTORE),
            Map.entry("redis", ElementKind.CACHE),
            Map.entry("valkey", ElementKind.CACHE),
            Map.entry("memcached", ElementKind.CACHE),
            Map.entry("rabbitmq", ElementKind.QUEUE),
            Map.entry("kafka", ElementKind.QUEUE),
            Map.entry("cp-kafka", ElementKind.QUEUE),
            Map.entry("nats", ElementKind.QUEUE),
            Map.entry("activemq", ElementKind.QUEUE),
            Map.entry("pulsar", ElementKind.QUEUE),
            Map.entry("haproxy", ElementKind.GATEWAY),
            Map.entry("traefik", ElementKind.GATEWAY),
            Map.entry("envoy", ElementKind.GATEWAY),
            Map.entry("kong", ElementKind.GATEWAY),
            Map.entry("qdrant", ElementKind.VECTOR_INDEX),
            Map.entry("weaviate", ElementKind.VECTOR_INDEX),
            Map.entry("milvus", ElementKind.VECTOR_INDEX),
            Map.entry("chroma", ElementKind.VECTOR_INDEX),
            Map.entry("pgvector", ElementKind.VECTOR_INDEX),
            Map.entry("vllm-openai", ElementKind.MODEL_ENDPOINT),
            Map.entry("ollama", ElementKind.MODEL_ENDPOINT));

    /// The parts of a reference, as in `registry:5000/team/redis:7.2@sha256:…`.
    public static ContainerImage of(String reference) {
        int at = reference.indexOf('@');
        String named = at < 0 ? reference : reference.substring(0, at);
        String last = named.substring(named.lastIndexOf('/') + 1);
        int colon = last.indexOf(':');
        return new ContainerImage(
                reference,
                colon < 0 ? last : last.substring(0, colon),
                colon < 0 ? "" : last.substring(colon + 1),
                at < 0 ? "" : reference.substring(at + 1));
    }

    /// The kind of what is well known to run from images of that name.
    public Optional<ElementKind> kind() {
        return Optional.ofNullable(KINDS.get(base));
    }

    /// Tells what the image says: its name, the technology if it is well known, the version and the digest. A tag that
    /// is moved from version to version, such as `latest`, is no version.
    public void tell(PartAttributes attributes) {
        attributes.property("image", reference);
        boolean version = tag.matches("v?[0-9].*");
        if (kind().isPresent()) {
            attributes.text(ElementAttributes.TECHNOLOGY, version ? base + " " + tag : base);
        }
        if (version) {
            attributes.text(ElementAttributes.VERSION, tag);
        }
        if (!digest.isEmpty()) {
            attributes.set(
                    ProtectionAttributes.ARTIFACT, Attributes.NONE.with(ProtectionAttributes.ARTIFACT_DIGEST, digest));
        }
    }
}
