package dev.plumbline.demoplatform;

import dev.plumbline.demoplatform.fault.Fault;
import dev.plumbline.demoplatform.http.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Disturbs and asks a platform that runs, also one that another process has started.
public final class DemoControl {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final int port;
    private final String token;
    private final JsonMapper json = new JsonMapper();

    /// @param port the port of the control
    /// @param token what the platform said when it started
    public DemoControl(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /// Lets something go wrong.
    public DemoStatus inject(Fault fault) throws DemoException {
        return inject(fault.words());
    }

    /// Lets something go wrong.
    ///
    /// @param words the words of a fault, as in `latency feed-api 5`
    /// @throws DemoException if they are not on the menu; the message says what is
    public DemoStatus inject(String words) throws DemoException {
        return ask("POST", "/faults", Map.of("X-Fault", words.replaceAll("[\\r\\n]+", " ")));
    }

    /// Takes all faults away.
    public DemoStatus heal() throws DemoException {
        return ask("DELETE", "/faults", Map.of());
    }

    /// What has happened so far.
    public DemoStatus status() throws DemoException {
        return ask("GET", "/status", Map.of());
    }

    /// Stops requests, waits up to half a minute for those under way, and has all telemetry of them sent.
    public DemoStatus settle() throws DemoException {
        return ask("POST", "/settle", Map.of());
    }

    /// Lets requests come again.
    public DemoStatus resume() throws DemoException {
        return ask("POST", "/resume", Map.of());
    }

    private DemoStatus ask(String method, String path, Map<String, String> more) throws DemoException {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + token);
        try {
            Http.Answer answer = Http.ask(method, port, path, headers, LONGEST);
            JsonNode body = json.readTree(answer.body());
            if (answer.status() != 200) {
                throw new DemoException(body.path("error").asString("The demo platform answered " + answer.status()));
            }
            return DemoStatus.of(body);
        } catch (IOException gone) {
            throw new DemoException(
                    "The demo platform does not answer on port " + port + ". Maybe it has ended.", gone);
        } catch (JacksonException strange) {
            throw new DemoException("What answers on port " + port + " is no demo platform.", strange);
        }
    }
}
