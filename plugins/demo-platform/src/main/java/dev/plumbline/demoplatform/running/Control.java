package dev.plumbline.demoplatform.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.plumbline.demoplatform.fault.Fault;
import dev.plumbline.demoplatform.fault.FaultException;
import dev.plumbline.demoplatform.fault.FaultMenu;
import dev.plumbline.demoplatform.telemetry.PrometheusText;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The port over which the platform is disturbed and asked. Who knows the token may do so, and over loopback only.
///
/// - `GET /status`: what has happened
/// - `POST /faults` with the words of a fault in the header `X-Fault`; `DELETE /faults` heals
/// - `POST /settle`: no more requests, and all that is known is sent; `POST /resume`: requests again
/// - `GET /targets`: what Prometheus may scrape, and `GET /metrics`: the graph of the calls, both without the token
final class Control implements HttpHandler {

    private static final int LONGEST_FAULT = 500;
    private static final Duration LONGEST_SETTLING = Duration.ofSeconds(30);

    private final Platform platform;
    private final StatusJson status;
    private final String token;
    private final FaultMenu menu;

    Control(Platform platform, StatusJson status, String token) {
        this.platform = platform;
        this.status = status;
        this.token = token;
        this.menu = new FaultMenu(platform.plan().parts().keySet());
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String asked =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        if (asked.equals("GET /targets")) {
            RequestHandler.send(exchange, 200, status.targets());
        } else if (asked.equals("GET /metrics")) {
            exchange.getResponseHeaders().set("Content-Type", PrometheusText.CONTENT_TYPE);
            RequestHandler.send(exchange, 200, ServiceGraphText.of(platform.ledger(), platform.plan()));
        } else if (!isAllowed(exchange)) {
            RequestHandler.send(
                    exchange, 401, error("The token is missing or wrong; the platform said it when it started."));
        } else {
            answer(exchange, asked);
        }
    }

    private boolean isAllowed(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    private void answer(HttpExchange exchange, String asked) throws IOException {
        switch (asked) {
            case "GET /status" -> RequestHandler.send(exchange, 200, status.status(false));
            case "POST /faults" -> inject(exchange);
            case "DELETE /faults" -> {
                platform.heal();
                RequestHandler.send(exchange, 200, status.status(false));
            }
            case "POST /settle" -> RequestHandler.send(exchange, 200, status.status(settle()));
            case "POST /resume" -> {
                platform.resume();
                RequestHandler.send(exchange, 200, status.status(false));
            }
            default -> RequestHandler.send(exchange, 404, error("There is no " + asked + " here."));
        }
    }

    private void inject(HttpExchange exchange) throws IOException {
        String words = exchange.getRequestHeaders().getFirst("X-Fault");
        if (words == null || words.length() > LONGEST_FAULT) {
            RequestHandler.send(exchange, 400, error("The header X-Fault says no fault."));
            return;
        }
        try {
            Fault fault = menu.read(List.of(words.strip().split("\\s+", -1)));
            platform.inject(fault);
            RequestHandler.send(exchange, 200, status.status(false));
        } catch (FaultException wrong) {
            RequestHandler.send(exchange, 400, error(String.valueOf(wrong.getMessage())));
        }
    }

    private boolean settle() {
        try {
            return platform.settle(LONGEST_SETTLING);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String error(String message) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeStringProperty("error", message);
            out.writeEndObject();
        }
        return text.toString();
    }
}
