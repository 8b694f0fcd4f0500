package dev.plumbline.demoplatform.running;

import dev.plumbline.demoplatform.fault.ActiveFaults;
import dev.plumbline.demoplatform.http.Http;
import dev.plumbline.demoplatform.plan.Part;
import dev.plumbline.demoplatform.telemetry.Names;
import dev.plumbline.demoplatform.telemetry.ServiceTelemetry;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/// How one service calls others: over HTTP, with the context of the trace, and with a span for every attempt.
final class Caller {

    /// What is taken where a relation has no timeout.
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /// Shorter timeouts than this are this long: a machine that other programs use too cannot keep those of
    /// milliseconds.
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    private final Part part;
    private final ServiceTelemetry telemetry;
    private final CallSpans spans;
    private final Directory directory;
    private final Ledger ledger;
    private final ActiveFaults faults;

    Caller(Part part, ServiceTelemetry telemetry, Surroundings surroundings) {
        this.part = part;
        this.telemetry = telemetry;
        this.spans = new CallSpans(telemetry);
        this.directory = surroundings.directory();
        this.ledger = surroundings.ledger();
        this.faults = surroundings.faults();
    }

    /// Calls once.
    ///
    /// @param path what is asked for
    /// @param route the path without numbers, to group by
    /// @return whether the other one has answered well
    boolean call(Relation relation, Part other, String path, String route, Context context) {
        int port = directory.port(other.name());
        Span span = spans.begin(relation, other, route, port, context);
        long begin = System.nanoTime();
        Optional<Http.Answer> answer = Optional.empty();
        String error = "";
        try {
            answer = Optional.of(
                    Http.ask("POST", port, path, Propagation.headers(context.with(span)), timeout(relation)));
            if (answer.get().status() >= 400) {
                error = Integer.toString(answer.get().status());
            }
        } catch (SocketTimeoutException late) {
            error = "timeout";
        } catch (ConnectException refused) {
            error = "connection_refused";
        } catch (IOException broken) {
            error = "connection_broken";
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        tell(other, port, span, answer, error, seconds);
        return error.isEmpty();
    }

    private void tell(Part other, int port, Span span, Optional<Http.Answer> answer, String error, double seconds) {
        if (faults.isDead(part.name())) {
            return;
        }
        if (!CallSpans.isVirtual(part)) {
            ledger.called(part.name(), other.name(), !error.isEmpty(), seconds);
        }
        if (!error.isEmpty()) {
            span.setStatus(StatusCode.ERROR, error);
            span.setAttribute(Names.ERROR, error);
        }
        if (ModelUse.isModel(other)) {
            answer.ifPresent(given -> ModelUse.tell(telemetry, other, given, span, seconds));
        } else if (!CallSpans.isVirtual(other) || other.element().kind() == ElementKind.EXTERNAL) {
            AttributesBuilder attributes = Attributes.builder()
                    .put(Names.METHOD, "POST")
                    .put(Names.ADDRESS, Http.HOST)
                    .put(Names.PORT, (long) port);
            answer.ifPresent(given -> {
                span.setAttribute(Names.STATUS, (long) given.status());
                attributes.put(Names.STATUS, (long) given.status());
            });
            if (!error.isEmpty()) {
                attributes.put(Names.ERROR, error);
            }
            telemetry.called(seconds, attributes.build());
        }
        span.end();
    }

    private static Duration timeout(Relation relation) {
        Duration given = relation.get(RelationAttributes.TIMEOUT, LONGEST);
        return given.compareTo(SHORTEST) < 0 ? SHORTEST : given;
    }
}
