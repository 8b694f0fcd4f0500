package dev.plumbline.demoplatform.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Plain HTTP to what listens on loopback.
///
/// The connections of the JDK's URLs are kept open and reused, and cost a virtual thread that waits and nothing else.
public final class Http {

    /// The address of everything that listens.
    public static final String HOST = "127.0.0.1";
    private static final int CONNECT_MILLIS = 2000;

    private Http() {}

    /// Sends a request and reads the answer.
    ///
    /// @param timeout how long the server may say nothing
    /// @throws IOException if there is no answer
    public static Answer ask(String method, int port, String path, Map<String, String> headers, Duration timeout)
            throws IOException {
        HttpURLConnection connection = open(URI.create("http://" + HOST + ":" + port + path), timeout);
        connection.setRequestMethod(method);
        headers.forEach(connection::setRequestProperty);
        if (method.equals("POST")) {
            connection.setDoOutput(true);
            connection.getOutputStream().close();
        }
        return answer(connection);
    }

    /// Posts a text and reads the answer.
    ///
    /// @param timeout how long the server may say nothing
    /// @throws IOException if there is no answer
    public static Answer send(URI address, String type, String text, Duration timeout) throws IOException {
        HttpURLConnection connection = open(address, timeout);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", type);
        connection.setDoOutput(true);
        try (OutputStream body = connection.getOutputStream()) {
            body.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return answer(connection);
    }

    private static HttpURLConnection open(URI address, Duration timeout) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout((int) Math.min(Integer.MAX_VALUE, timeout.toMillis()));
        connection.setUseCaches(false);
        return connection;
    }

    private static Answer answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream body = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
            String text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(status, connection.getHeaderFields(), text);
        }
    }

    /// What a server answered.
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        /// The value of a header, or an empty text.
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> name.equalsIgnoreCase(entry.getKey()))
                    .map(entry -> entry.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }
}
