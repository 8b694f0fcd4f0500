package dev.plumbline.connectors.alertmanager;

import dev.plumbline.connectors.LocalServer;

/// What a small Alertmanager answers.
final class AlertmanagerAnswers {

    private AlertmanagerAnswers() {}

    static LocalServer.Answer to(LocalServer.Request request) {
        return switch (request.path()) {
            case "/api/v2/status" -> LocalServer.Answer.json("""
                        {"cluster":{"status":"disabled"},"config":{"original":"slack_api_url: https://example.org/SECRET"},
                        "uptime":"2026-11-27T10:00:00Z","versionInfo":{"version":"0.28.1"}}
                        """);
            case "/api/v2/alerts" ->
                request.target().contains("filter=bad")
                        ? new LocalServer.Answer(400, "application/json", "\"bad matcher format: bad{\"\n")
                        : LocalServer.Answer.json("[" + String.join(",", alerts()) + "]");
            default -> new LocalServer.Answer(404, "application/json", "{\"code\":404,\"message\":\"path not found\"}");
        };
    }

    private static String[] alerts() {
        return new String[] {
            alert(
                    "a1",
                    "active",
                    "",
                    "\"alertname\":\"HighErrorRate\",\"service\":\"shop\",\"severity\":\"page\"",
                    "2099"),
            alert(
                    "a2",
                    "suppressed",
                    "\"silencedBy\":[\"83fd\"],",
                    "\"alertname\":\"Slow\",\"deployment\":\"stock\",\"namespace\":\"prod\",\"team\":\"orders\"",
                    "2099"),
            alert(
                    "a3",
                    "suppressed",
                    "\"inhibitedBy\":[\"a1\"],",
                    "\"alertname\":\"Slow\",\"job\":\"shop\",\"severity\":\"info\"",
                    "0001"),
            alert("a4", "active", "", "\"alertname\":\"Old\",\"service\":\"shop\"", "2020"),
            alert("a1", "active", "", "\"alertname\":\"HighErrorRate\",\"service\":\"shop\"", "2099"),
            alert("a5", "active", "", "\"alertname\":\"Watchdog\",\"namespace\":\"prod\"", "2099"),
        };
    }

    private static String alert(String fingerprint, String state, String why, String labels, String end) {
        return """
                {"fingerprint":"%s","startsAt":"2026-11-27T11:40:46.699+02:00","endsAt":"%s-01-01T00:00:00.000Z",
                "annotations":{"summary":"errors\\n > 5%%"},"receivers":[{"name":"none"}],
                "status":{%s"state":"%s"},"updatedAt":"2026-11-27T11:40:46.699Z","labels":{%s}}
                """.formatted(fingerprint, end, why, state, labels);
    }
}
