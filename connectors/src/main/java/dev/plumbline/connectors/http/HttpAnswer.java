package dev.plumbline.connectors.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The answer of a server, its body not yet read. It breaks off where it is longer than the connection allows.
public final class HttpAnswer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final int status;
    private final Headers headers;
    private final InputStream body;

    HttpAnswer(Response response, long limit) {
        this.status = response.code();
        this.headers = response.headers();
        this.body = new LimitedStream(response.body().byteStream(), limit);
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// The content type in small letters, without parameters; empty if there is none.
    public String type() {
        String type = header("Content-Type").orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /// The last header of a name.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// The body, decompressed.
    public InputStream body() {
        return body;
    }

    /// The whole body as text in UTF-8.
    public String text() throws IOException {
        return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }

    /// The whole body as JSON; for answers that are known to be small.
    public JsonNode tree() {
        return JSON.readTree(body);
    }
}
