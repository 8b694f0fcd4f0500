package dev.plumbline.connectors.kubernetes;

import dev.plumbline.connectors.Asking;
import dev.plumbline.connectors.JsonItems;
import dev.plumbline.connectors.Remarks;
import dev.plumbline.connectors.http.HttpAnswer;
import dev.plumbline.connectors.http.HttpQuestion;
import dev.plumbline.connectors.http.HttpService;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lists what a cluster has, page by page. A list whose token grew too old is begun again.
final class ClusterApi implements AutoCloseable {

    private static final int PAGE = 250;
    private static final int MOST_BEGINNINGS = 3;
    private static final int FORBIDDEN = 403;
    private static final int ABSENT = 404;
    private static final int EXPIRED = 410;
    private static final String METADATA =
            "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json;q=0.5";
    private static final String REMEDY = "Check that the address is that of a Kubernetes API server.";

    private final HttpService http;
    private final HttpService metadata;
    private final int most;

    private ClusterApi(HttpService http, HttpService metadata, int most) {
        this.http = http;
        this.metadata = metadata;
        this.most = most;
    }

    static ClusterApi of(Connection connection, Surroundings surroundings) throws ConnectorException {
        return new ClusterApi(
                HttpService.of(connection, surroundings, "Kubernetes"),
                HttpService.of(connection.withHeader("Accept", METADATA), surroundings, "Kubernetes"),
                connection.limits().series());
    }

    /// What a list came to.
    sealed interface Listed<T> {

        /// The items that there are.
        record Items<T>(List<T> items) implements Listed<T> {}

        /// The cluster does not have this kind.
        record Absent<T>() implements Listed<T> {}

        /// It may not be read.
        ///
        /// @param words what the server says
        record Forbidden<T>(String words) implements Listed<T> {}
    }

    /// What is listed, and how.
    ///
    /// @param path where it is, without namespaces
    /// @param selector a selector of labels; empty for all
    /// @param isMetadata whether names, labels and owners are enough
    record Question(String path, Optional<String> namespace, String selector, boolean isMetadata) {

        String at() {
            int name = path.lastIndexOf('/');
            return namespace
                    .map(space -> path.substring(0, name) + "/namespaces/" + space + path.substring(name))
                    .orElse(path);
        }
    }

    /// A page: what to go on with, or why it is none.
    private record Page(int status, String next, String words) {}

    HttpService http() {
        return http;
    }

    /// All items of a list.
    ///
    /// @param reader what is kept of an item
    /// @param remarks learns where there were more than the limit
    <T> Listed<T> list(Question question, Function<JsonNode, T> reader, Remarks remarks, Progress progress)
            throws ConnectorException {
        List<T> items = new ArrayList<>();
        String token = "";
        int beginnings = 1;
        while (true) {
            List<T> some = new ArrayList<>();
            Page page = page(question, token, reader, some, progress);
            if (page.status == ABSENT) {
                return new Listed.Absent<>();
            }
            if (page.status == FORBIDDEN) {
                return new Listed.Forbidden<>(page.words);
            }
            if (page.status == EXPIRED) {
                if (beginnings++ == MOST_BEGINNINGS) {
                    throw new ConnectorException(
                            http.shown() + " changed too fast to be listed: " + question.path() + ".",
                            "Try again, or choose namespaces.");
                }
                items.clear();
                token = "";
                continue;
            }
            items.addAll(some);
            token = page.next;
            if (items.size() >= most && !token.isEmpty()) {
                remarks.about("There is more than the limit of the connection; the rest was left out", question.path());
                token = "";
            }
            if (token.isEmpty()) {
                return new Listed.Items<>(items);
            }
        }
    }

    private <T> Page page(
            Question question, String token, Function<JsonNode, T> reader, List<T> items, Progress progress)
            throws ConnectorException {
        HttpQuestion asked = HttpQuestion.get(question.at())
                .with("limit", Integer.toString(PAGE))
                .understanding(FORBIDDEN, ABSENT, EXPIRED);
        if (!token.isEmpty()) {
            asked = asked.with("continue", token);
        }
        if (!question.selector.isEmpty()) {
            asked = asked.with("labelSelector", question.selector);
        }
        return Asking.ask(
                question.isMetadata ? metadata : http,
                asked,
                answer -> {
                    items.clear();
                    return read(answer, reader, items);
                },
                progress,
                REMEDY);
    }

    private static <T> Page read(HttpAnswer answer, Function<JsonNode, T> reader, List<T> items) throws IOException {
        if (answer.status() != 200) {
            return new Page(answer.status(), "", words(answer.text()));
        }
        JsonNode list = JsonItems.read(answer.body(), "items", item -> items.add(reader.apply(item)));
        return new Page(200, JsonItems.text(list.path("metadata"), "continue"), "");
    }

    private static String words(String body) {
        try {
            String message = JsonItems.text(JsonMapper.shared().readTree(body), "message");
            return message.length() > 200 ? message.substring(0, 200) + "…" : message;
        } catch (JacksonException notJson) {
            return ShownText.shortened(body.strip());
        }
    }

    /// The version of the server.
    String version() throws ConnectorException {
        return Asking.ask(
                http,
                HttpQuestion.get("version"),
                answer -> JsonItems.text(answer.tree(), "gitVersion"),
                Progress.NONE,
                REMEDY);
    }

    @Override
    public void close() {
        http.close();
        metadata.close();
    }
}
