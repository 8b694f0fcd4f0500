package dev.plumbline.interchange.json;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON that `JsonExporter` writes.
///
/// A value of the wrong type is left out with a warning; a reference without a target is left out and listed.
public final class JsonImporter implements Importer {

    private static final int HEAD = 4096;
    private static final long LIMIT = 256L << 20;

    private final JsonMapper mapper = JsonMapper.builder().build();

    @Override
    public String format() {
        return "json";
    }

    @Override
    public boolean accepts(Path source) {
        if (!Files.isRegularFile(source)) {
            return false;
        }
        try (var stream = Files.newInputStream(source)) {
            String head = new String(stream.readNBytes(HEAD), java.nio.charset.StandardCharsets.UTF_8);
            return head.contains("\"schema\"") && head.contains("\"" + JsonExporter.SCHEMA + "\"");
        } catch (IOException unreadable) {
            return false;
        }
    }

    @Override
    public Import read(Path source, Progress progress) throws ImportException {
        progress.report(0, "Reading " + source.getFileName());
        String file = String.valueOf(source.getFileName());
        JsonNode root = parse(source, file);
        if (progress.isCancelled()) {
            throw new CancellationException("The import was cancelled");
        }
        progress.report(0.6, "Translating the model");
        JsonReport report = new JsonReport(file);
        Import read = translate(root, report);
        progress.report(1, "Done");
        return read;
    }

    private JsonNode parse(Path source, String file) throws ImportException {
        if (Files.exists(source) && !Files.isRegularFile(source)) {
            throw JsonReport.unreadable(file, "It is a folder, a pipe or a device.");
        }
        try {
            if (Files.size(source) > LIMIT) {
                throw JsonReport.refused(new Place(file, 0, 0), "The file is too large.", "The limit is 256 MiB.");
            }
            JsonNode root = mapper.readTree(Files.readAllBytes(source));
            if (!root.path("schema").asString("").equals(JsonExporter.SCHEMA)) {
                throw JsonReport.refused(
                        new Place(file, 0, 0),
                        "The file is JSON of another format.",
                        "The value of 'schema' is not '" + JsonExporter.SCHEMA + "'.");
            }
            return root;
        } catch (JacksonException broken) {
            TokenStreamLocation location = broken.getLocation();
            throw JsonReport.refused(
                    location == null
                            ? new Place(file, 0, 0)
                            : new Place(file, Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr())),
                    "The file is no JSON.",
                    String.valueOf(broken.getOriginalMessage()));
        } catch (IOException unreadable) {
            throw JsonReport.unreadable(file, "It is missing, or this user may not read it.");
        }
    }

    private static Import translate(JsonNode root, JsonReport report) throws ImportException {
        ModelJson parts = new ModelJson(report);
        Map<String, Element> elements = parts.elements(root.path("elements"));
        Collection<Relation> relations = parts.relations(root.path("relations"), elements.keySet());
        Architecture outline =
                Architecture.of(root.path("name").asString(""), elements.values(), relations, List.of(), List.of());
        FlowJson flowJson = new FlowJson(outline.relations().keySet(), report);
        List<Flow> flows = new ArrayList<>();
        for (JsonNode node : root.path("flows")) {
            Flow flow = flowJson.read(node, "/flows/" + flows.size());
            if (flow.id().isEmpty()) {
                report.leftOut("/flows", "A flow has no valid id.", "Give it one.");
            } else {
                flows.add(flow);
            }
        }
        ScenarioJson scenarioJson = new ScenarioJson(report);
        List<Scenario> scenarios = new ArrayList<>();
        root.path("scenarios")
                .forEach(node -> scenarios.add(scenarioJson.read(node, "/scenarios/" + scenarios.size())));
        Architecture architecture = Architecture.of(outline.name(), elements.values(), relations, flows, scenarios);
        return new Import(architecture, counts(architecture), report.problems(), report.unresolved());
    }

    private static SortedMap<String, Integer> counts(Architecture architecture) {
        return new TreeMap<>(Map.of(
                "elements", architecture.elements().size(),
                "relations", architecture.relations().size(),
                "views", 0,
                "flows", architecture.flows().size()));
    }
}
