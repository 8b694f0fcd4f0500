package dev.plumbline.demoplatform.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.plumbline.demoplatform.fault.ActiveFaults;
import dev.plumbline.demoplatform.http.Http;
import dev.plumbline.demoplatform.plan.Part;
import dev.plumbline.demoplatform.plan.PlatformPlan;
import dev.plumbline.demoplatform.telemetry.Names;
import dev.plumbline.demoplatform.telemetry.PrometheusText;
import dev.plumbline.demoplatform.telemetry.ServiceTelemetry;
import dev.plumbline.graphmodel.way.Step;
import dev.plumbline.graphmodel.way.Way;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Answers the requests that come to one service, and those of scrapers and subscribers.
final class RequestHandler implements HttpHandler {

    static final String MESSAGES = "/messages/";
    static final String METRICS = "/metrics";
    private static final Duration LONGEST_POLL = Duration.ofSeconds(1);

    private final Part part;
    private final PlatformPlan plan;
    private final ActiveFaults faults;
    private final Worker worker;
    private final Mailboxes mailboxes;
    private final ServiceTelemetry telemetry;
    private final Sightings sightings;
    private final RandomGenerator random;

    RequestHandler(
            Service service, PlatformPlan plan, ActiveFaults faults, Sightings sightings, RandomGenerator random) {
        this.part = service.part();
        this.plan = plan;
        this.faults = faults;
        this.worker = service.worker();
        this.mailboxes = service.mailboxes();
        this.telemetry = service.telemetry();
        this.sightings = sightings;
        this.random = random;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals(METRICS)) {
            exchange.getResponseHeaders().set("Content-Type", PrometheusText.CONTENT_TYPE);
            send(exchange, 200, PrometheusText.of(part.name(), telemetry.metrics()));
        } else if (path.startsWith(MESSAGES)) {
            sendMessage(exchange, path.substring(MESSAGES.length()));
        } else {
            serve(exchange, path);
        }
    }

    private void sendMessage(HttpExchange exchange, String subscriber) throws IOException {
        Optional<Mailboxes.Message> message;
        try {
            message = mailboxes.take(subscriber, LONGEST_POLL);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return;
        }
        message.ifPresent(taken -> {
            exchange.getResponseHeaders().set("x-way", taken.way());
            exchange.getResponseHeaders().set("x-visit", Integer.toString(taken.visit()));
            exchange.getResponseHeaders().set(Propagation.HEADER, taken.traceparent());
        });
        try {
            exchange.sendResponseHeaders(message.isPresent() ? 200 : 204, -1);
        } catch (IOException gone) {
            message.ifPresent(taken -> mailboxes.giveBack(subscriber, taken));
            throw gone;
        }
    }

    private void serve(HttpExchange exchange, String path) throws IOException {
        Optional<ServicePath> asked = ServicePath.read(path, part.name(), plan);
        if (asked.isEmpty() && !path.equals(ServicePath.DIRECT)) {
            send(exchange, 404, "{\"error\":\"" + part.name() + " serves no such path\"}");
            return;
        }
        String route = asked.map(found -> ServicePath.route(found.way())).orElse(ServicePath.DIRECT);
        Context parent = Propagation.context(exchange.getRequestHeaders().getFirst(Propagation.HEADER));
        long begin = System.nanoTime();
        Span span = telemetry
                .tracer()
                .spanBuilder("POST " + route)
                .setSpanKind(SpanKind.SERVER)
                .setParent(parent)
                .setAttribute(Names.METHOD, "POST")
                .setAttribute(Names.ROUTE, route)
                .setAttribute(Names.PATH, path)
                .setAttribute(Names.SCHEME, "http")
                .setAttribute(Names.ADDRESS, Http.HOST)
                .setAttribute(Names.PORT, (long) exchange.getLocalAddress().getPort())
                .startSpan();
        Context context = parent.with(span);
        int status = work(asked, context, span);
        double seconds = (System.nanoTime() - begin) / 1e9;
        boolean isTold = !faults.isDead(part.name());
        if (isTold) {
            tell(route, status, seconds);
            span.setAttribute(Names.STATUS, (long) status);
            span.end();
            sightings.saw(part.name(), context);
        }
        if (ModelUse.isModel(part) && status == 200) {
            long input = ModelUse.prompt(random);
            long output = ModelUse.answer(part, random);
            exchange.getResponseHeaders().set(ModelUse.INPUT, Long.toString(input));
            exchange.getResponseHeaders().set(ModelUse.OUTPUT, Long.toString(output));
        }
        send(exchange, status, status == 200 ? "{\"status\":\"ok\"}" : "{\"status\":\"failed\"}");
    }

    private int work(Optional<ServicePath> asked, Context context, Span span) {
        Way way = asked.map(ServicePath::way).orElse(Direct.WAY);
        List<Step> steps = asked.map(found -> found.visit().steps()).orElse(List.of());
        try {
            worker.work(way, steps, context);
            return 200;
        } catch (Failure failure) {
            span.setStatus(StatusCode.ERROR, String.valueOf(failure.getMessage()));
            span.setAttribute(Names.ERROR, Integer.toString(failure.status()));
            return failure.status();
        }
    }

    private void tell(String route, int status, double seconds) {
        AttributesBuilder attributes = Attributes.builder()
                .put(Names.METHOD, "POST")
                .put(Names.ROUTE, route)
                .put(Names.SCHEME, "http")
                .put(Names.STATUS, (long) status);
        if (status >= 500) {
            attributes.put(Names.ERROR, Integer.toString(status));
        }
        telemetry.served(seconds, attributes.build());
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /// The way of requests that are on none.
    private static final class Direct {
        static final Way WAY = new Way("direct", List.of(), List.of());
    }
}
