package dev.plumbline.interchange.structurizr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.pluginapi.ImportException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// Takes out of a workspace's JSON what refers to nothing, and looks for what would be fetched from a network.
final class JsonPruning {

    private static final List<String> CHILDREN = List.of(
            "people",
            "softwareSystems",
            "customElements",
            "containers",
            "components",
            "deploymentNodes",
            "children",
            "infrastructureNodes",
            "softwareSystemInstances",
            "containerInstances");

    private final String file;
    private final String text;
    private final WorkspaceReport report;
    private final Set<String> elements = new HashSet<>();
    private final Set<String> relations = new HashSet<>();
    private final Set<String> externalIds = new HashSet<>();

    JsonPruning(String file, String text, WorkspaceReport report) {
        this.file = file;
        this.text = text;
        this.report = report;
    }

    /// @throws ImportException if two elements have the same id, or one has no name
    void prune(JsonNode workspace) throws ImportException {
        collect(workspace.path("model"));
        removeRelations(workspace.path("model"), "model");
        JsonNode views = workspace.path("views");
        views.properties().forEach(kind -> {
            if (kind.getValue() instanceof ArrayNode list) {
                list.forEach(this::pruneView);
            }
        });
        reportRemote(views);
    }

    Set<String> externalIds() {
        return Set.copyOf(externalIds);
    }

    private void collect(JsonNode parent) throws ImportException {
        for (String key : CHILDREN) {
            for (JsonNode element : parent.path(key)) {
                String id = element.path("id").asText();
                if (!elements.add(id)) {
                    throw report.refused(new Place(file, 0, 0), "Two elements have the id '" + id + "'.");
                }
                if (!key.endsWith("Instances") && element.path("name").asText().isBlank()) {
                    throw report.refused(new Place(file, 0, 0), "The element with the id '" + id + "' has no name.");
                }
                if (element.path("location").asText().equals("External")) {
                    externalIds.add(id);
                }
                collect(element);
            }
        }
    }

    private void removeRelations(JsonNode parent, String path) {
        for (String key : CHILDREN) {
            int index = 0;
            for (JsonNode element : parent.path(key)) {
                String where = path + "/" + key + "/" + index;
                pruneRelations(element, where);
                removeRelations(element, where);
                index++;
            }
        }
    }

    private void pruneRelations(JsonNode element, String path) {
        int index = 0;
        Iterator<JsonNode> all = element.path("relationships").elements();
        while (all.hasNext()) {
            JsonNode relation = all.next();
            String target = relation.path("destinationId").asText();
            if (elements.contains(target)) {
                relations.add(relation.path("id").asText());
            } else {
                String where = file + "#/" + path + "/relationships/" + index;
                report.unresolved(element.path("name").asText(element.path("id").asText()), target, where);
                all.remove();
            }
            index++;
        }
    }

    private void pruneView(JsonNode view) {
        if (view instanceof ObjectNode) {
            keep(view.path("elements"), elements);
            keep(view.path("relationships"), relations);
        }
    }

    private static void keep(JsonNode list, Set<String> ids) {
        if (list instanceof ArrayNode array) {
            array.removeIf(part -> !ids.contains(part.path("id").asText()));
        }
    }

    private void reportRemote(JsonNode views) {
        for (JsonNode view : views.path("imageViews")) {
            for (String key : List.of("content", "contentLight", "contentDark")) {
                reportRemote("The image", view.path(key).asText());
            }
        }
        JsonNode configuration = views.path("configuration");
        for (JsonNode theme : configuration.path("themes")) {
            reportRemote("The theme", theme.asText());
        }
        reportRemote("The theme", configuration.path("theme").asText());
        reportRemote("The logo", configuration.path("branding").path("logo").asText());
        for (JsonNode style : configuration.path("styles").path("elements")) {
            reportRemote("The icon", style.path("icon").asText());
        }
    }

    private void reportRemote(String thing, String address) {
        if (DslFlattener.isRemote(address)) {
            report.remote(new Place(file, line(address), 0), thing, address);
        }
    }

    private int line(String address) {
        int at = text.indexOf(address);
        return at < 0
                ? 0
                : 1
                        + (int) text.substring(0, at)
                                .chars()
                                .filter(character -> character == '\n')
                                .count();
    }
}
