package dev.plumbline.demoplatform.running;

import dev.plumbline.demoplatform.http.Http;
import dev.plumbline.demoplatform.plan.Part;
import dev.plumbline.demoplatform.plan.Roles;
import dev.plumbline.demoplatform.telemetry.Names;
import dev.plumbline.demoplatform.telemetry.ServiceTelemetry;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.util.Locale;

/// The spans of those who call, as the instrumentation of HTTP clients, database drivers, brokers and model clients
/// makes them.
final class CallSpans {

    private final ServiceTelemetry telemetry;

    CallSpans(ServiceTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    /// The span of a call that begins.
    ///
    /// @param relation the relation that the call goes along
    /// @param route what is asked for
    /// @param port where the other one is
    Span begin(Relation relation, Part other, String route, int port, Context context) {
        SpanBuilder span = span(relation, other, route).setParent(context);
        span.setAttribute(Names.ADDRESS, Http.HOST);
        span.setAttribute(Names.PORT, (long) port);
        if (other.element().kind() != ElementKind.QUEUE) {
            span.setAttribute(Names.PEER, other.name());
            span.setAttribute(Names.OLD_PEER, other.name());
        }
        return span.startSpan();
    }

    private SpanBuilder span(Relation relation, Part other, String route) {
        return switch (other.element().kind()) {
            case QUEUE -> message(relation, other);
            case DATASTORE, CACHE, MEMORY_STORE -> database(relation, other);
            case MODEL_ENDPOINT, EMBEDDING_MODEL -> model(other);
            default ->
                builder("POST", SpanKind.CLIENT)
                        .setAttribute(Names.METHOD, "POST")
                        .setAttribute(Names.URL, "http://" + other.name() + route);
        };
    }

    private SpanBuilder message(Relation relation, Part queue) {
        return builder("send " + queue.name(), SpanKind.PRODUCER)
                .setAttribute(Names.BROKER, broker(relation))
                .setAttribute(Names.DESTINATION, queue.name())
                .setAttribute(Names.MESSAGE_OPERATION, "send")
                .setAttribute(Names.MESSAGE_OPERATION_TYPE, "send");
    }

    private SpanBuilder database(Relation relation, Part store) {
        boolean isSql = system(store).endsWith("sql");
        boolean isRead = relation.kind() != RelationKind.WRITES;
        String operation = isSql ? (isRead ? "SELECT" : "INSERT") : (isRead ? "GET" : "SET");
        return builder(operation + " " + store.name(), SpanKind.CLIENT)
                .setAttribute(Names.DATABASE, system(store))
                .setAttribute(Names.DATABASE_NAME, store.name())
                .setAttribute(Names.DATABASE_OPERATION, operation);
    }

    private SpanBuilder model(Part model) {
        return builder(ModelUse.operation(model) + " " + ModelUse.model(model), SpanKind.CLIENT)
                .setAttribute(Names.MODEL_OPERATION, ModelUse.operation(model))
                .setAttribute(Names.MODEL_PROVIDER, ModelUse.provider(model))
                .setAttribute(Names.MODEL, ModelUse.model(model));
    }

    private SpanBuilder builder(String name, SpanKind kind) {
        return telemetry.tracer().spanBuilder(name).setSpanKind(kind);
    }

    /// The broker that a relation speaks to, in OpenTelemetry's words.
    static String broker(Relation relation) {
        return relation.get(RelationAttributes.PROTOCOL).filter("amqp"::equals).isPresent() ? "rabbitmq" : "kafka";
    }

    /// The database system, in OpenTelemetry's words as far as it has one.
    private static String system(Part store) {
        String technology =
                store.element().get(ElementAttributes.TECHNOLOGY, "").toLowerCase(Locale.ROOT);
        for (String known : new String[] {"postgresql", "redis", "memcached", "mysql", "cassandra"}) {
            if (technology.contains(known)) {
                return known;
            }
        }
        return switch (technology) {
            case "scylladb" -> "cassandra";
            case "spanner" -> "gcp.spanner";
            case "dynamodb" -> "aws.dynamodb";
            case "iceberg and trino" -> "trino";
            default -> store.element().kind() == ElementKind.CACHE ? "redis" : "other_sql";
        };
    }

    /// Whether the other one is known by the spans of its callers alone.
    static boolean isVirtual(Part other) {
        return Roles.isSilent(other.element());
    }
}
