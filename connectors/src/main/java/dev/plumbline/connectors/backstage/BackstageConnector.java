package dev.plumbline.connectors.backstage;

import dev.plumbline.connectors.Asking;
import dev.plumbline.connectors.JsonItems;
import dev.plumbline.connectors.KnownOptions;
import dev.plumbline.connectors.Remarks;
import dev.plumbline.connectors.http.HttpAnswer;
import dev.plumbline.connectors.http.HttpQuestion;
import dev.plumbline.connectors.http.HttpService;
import dev.plumbline.connectors.http.UnexpectedAnswerException;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Presence;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Pulls the components and resources of a Backstage catalog, with what they say that they depend on.
///
/// What is declared there was not seen to happen: it is told as properties of presences, not as calls. References to
/// entities that the catalog does not have become notes.
public final class BackstageConnector implements Connector {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String KINDS = "kinds";
    private static final List<String> USUAL_KINDS = List.of("component", "resource", "api");
    private static final String BY_QUERY = "api/catalog/entities/by-query";
    private static final String FIELDS = "kind,metadata.name,metadata.namespace,metadata.title,metadata.tags,"
            + "metadata.annotations,spec.type,spec.lifecycle,spec.owner,spec.system,relations";
    private static final int PAGE = 200;
    private static final int MOST_REFS = 200;
    private static final String REMEDY =
            "Check that the address is that of the Backstage backend, without api/catalog.";

    private final Connection connection;
    private final HttpService http;
    private final InstantSource clock;
    private final List<String> kinds;

    private BackstageConnector(Connection connection, HttpService http, InstantSource clock, List<String> kinds) {
        this.connection = connection;
        this.http = http;
        this.clock = clock;
        this.kinds = kinds;
    }

    /// A connector to the catalog of a connection.
    ///
    /// @throws ConnectorException if there is no usable address, or an option that is not known
    public static BackstageConnector of(Connection connection, Surroundings surroundings) throws ConnectorException {
        List<String> kinds = KnownOptions.of(connection, Set.of(KINDS)).list(KINDS);
        return new BackstageConnector(
                connection,
                HttpService.of(connection, surroundings, "Backstage"),
                surroundings.clock(),
                kinds.isEmpty() ? USUAL_KINDS : kinds);
    }

    /// A page of entities.
    private record Page(List<CatalogEntity> entities, String next, long total) {}

    @Override
    public String name() {
        return connection.name();
    }

    @Override
    public String test() throws ConnectorException {
        Page first = page("", 1, Progress.NONE);
        return "Backstage with " + first.total + (first.total == 1 ? " entity" : " entities") + " at " + http.shown();
    }

    @Override
    public Observations pull(Progress progress) throws ConnectorException {
        progress.report(0, "Asking " + http.shown());
        Remarks remarks = new Remarks();
        Map<String, CatalogEntity> entities = entities(remarks, progress);
        Dependencies dependencies = new Dependencies(entities.values());
        Set<String> missing = missing(entities.keySet(), dependencies.targets().keySet(), progress);
        missing.forEach(ref -> remarks.about(
                "The catalog does not have what is referred to by "
                        + String.join(
                                ", ",
                                dependencies.targets().getOrDefault(ref, Set.of()).stream()
                                        .limit(3)
                                        .toList()),
                ref));
        Observations.Builder observations = new Observations.Builder();
        Instant now = clock.instant();
        for (CatalogEntity entity : entities.values()) {
            if (!entity.kind().equalsIgnoreCase("api")) {
                observations.presence(presence(entity, dependencies, missing, now));
            }
        }
        remarks.all().forEach(observations::note);
        http.notes().forEach(observations::note);
        progress.report(1, "Asked");
        return observations.build();
    }

    private Presence presence(CatalogEntity entity, Dependencies dependencies, Set<String> missing, Instant now) {
        TreeMap<String, String> properties = new TreeMap<>(entity.properties());
        String needs = dependencies.of(entity.ref()).stream()
                .filter(ref -> !missing.contains(ref))
                .collect(Collectors.joining(", "));
        if (!needs.isEmpty()) {
            properties.put("depends on", needs);
        }
        return new Presence(
                ServiceIdentity.named(entity.service()),
                entity.kind(),
                properties,
                now,
                new Provenance(connection.name() + " at " + http.shown(), entity.ref(), Optional.of(now)));
    }

    private Map<String, CatalogEntity> entities(Remarks remarks, Progress progress) throws ConnectorException {
        Map<String, CatalogEntity> entities = new LinkedHashMap<>();
        String cursor = "";
        do {
            Page page = page(cursor, PAGE, progress);
            page.entities.forEach(entity -> entities.putIfAbsent(entity.ref(), entity));
            progress.report(
                    Math.min(1, (double) entities.size() / Math.max(1, page.total)),
                    "Read " + entities.size() + " entities");
            cursor = page.entities.isEmpty() ? "" : page.next;
            if (entities.size() >= connection.limits().series() && !cursor.isEmpty()) {
                remarks.say("There are more entities than the limit of the connection; the rest was left out.");
                cursor = "";
            }
        } while (!cursor.isEmpty());
        return entities;
    }

    /// A page. The cursor holds the filter, but neither the limit nor the fields, which are said again.
    private Page page(String cursor, int limit, Progress progress) throws ConnectorException {
        HttpQuestion question = HttpQuestion.get(BY_QUERY)
                .with("limit", Integer.toString(limit))
                .with("fields", FIELDS);
        if (cursor.isEmpty()) {
            for (String kind : kinds) {
                question = question.with("filter", "kind=" + kind);
            }
        } else {
            question = question.with("cursor", cursor);
        }
        return Asking.ask(http, question, BackstageConnector::read, progress, REMEDY);
    }

    private static Page read(HttpAnswer answer) throws UnexpectedAnswerException {
        List<CatalogEntity> entities = new ArrayList<>();
        JsonNode others = JsonItems.read(answer.body(), "items", item -> entities.add(CatalogEntity.of(item)));
        return new Page(
                entities,
                JsonItems.text(others.path("pageInfo"), "nextCursor"),
                others.path("totalItems").asLong(entities.size()));
    }

    /// The references that lead nowhere: of those that were not listed, the ones that the catalog answers null for.
    private Set<String> missing(Set<String> known, Set<String> targets, Progress progress) throws ConnectorException {
        List<String> unknown =
                targets.stream().filter(ref -> !known.contains(ref)).toList();
        Set<String> missing = new LinkedHashSet<>();
        for (int from = 0; from < unknown.size(); from += MOST_REFS) {
            List<String> some = unknown.subList(from, Math.min(unknown.size(), from + MOST_REFS));
            ObjectNode body = JSON.createObjectNode();
            some.forEach(body.putArray("entityRefs")::add);
            body.putArray("fields").add("kind");
            HttpQuestion question = HttpQuestion.post(
                    "api/catalog/entities/by-refs", "application/json", JSON.writeValueAsString(body));
            List<JsonNode> found = Asking.ask(
                    http,
                    question,
                    answer -> {
                        List<JsonNode> items = new ArrayList<>();
                        JsonItems.read(answer.body(), "items", items::add);
                        return items;
                    },
                    progress,
                    REMEDY);
            for (int i = 0; i < some.size(); i++) {
                if (i >= found.size() || found.get(i).isNull()) {
                    missing.add(some.get(i));
                }
            }
        }
        return missing;
    }

    @Override
    public void close() {
        http.close();
    }
}
