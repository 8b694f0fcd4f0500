package dev.plumbline.interchange.structurizr;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.structurizr.Workspace;
import com.structurizr.WorkspaceValidationException;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.interchange.source.ImportReport;
import dev.plumbline.interchange.source.SourceFiles;
import dev.plumbline.pluginapi.ImportException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/// A workspace read from Structurizr's JSON.
///
/// Structurizr's own reader prints a stack trace when the JSON is broken, and stops at the first reference without a
/// target; so the tree is read and pruned here, and only the binding is Structurizr's.
///
/// @param workspace the workspace
/// @param externalIds the ids of the systems whose location is external, which newer versions do not keep
record WorkspaceJson(Workspace workspace, Set<String> externalIds) {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /// Whether the file is a JSON object with a `model`, which may stand anywhere in it.
    static boolean looksLikeOne(Path file) {
        try (JsonParser parser = MAPPER.getFactory().createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("model")) {
                    return value == JsonToken.START_OBJECT;
                }
                parser.skipChildren();
            }
            return false;
        } catch (IOException broken) {
            return false;
        }
    }

    static WorkspaceJson read(Path file, SourceFiles files, WorkspaceReport report) throws ImportException {
        String shown = files.shown(file);
        String text = files.read(file);
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree == null || !tree.path("model").isObject()) {
                throw ImportReport.failure(
                        "import.parse",
                        new Place(shown, 0, 0),
                        "The file is JSON, but no Structurizr workspace.",
                        "A workspace is an object with a 'model'.",
                        "Check that it is the right file, or choose another format.");
            }
            JsonPruning pruning = new JsonPruning(shown, text, report);
            pruning.prune(tree);
            Workspace workspace = MAPPER.treeToValue(tree, Workspace.class);
            workspace.hydrate();
            return new WorkspaceJson(workspace, pruning.externalIds());
        } catch (JacksonException broken) {
            throw report.refused(place(shown, broken.getLocation()), broken.getOriginalMessage());
        } catch (WorkspaceValidationException invalid) {
            throw report.refused(new Place(shown, 0, 0), String.valueOf(invalid.getMessage()));
        } catch (RuntimeException | StackOverflowError fault) {
            throw report.refused(new Place(shown, 0, 0), fault.getClass().getSimpleName() + " in the parser");
        }
    }

    private static Place place(String file, @org.jspecify.annotations.Nullable JsonLocation location) {
        return location == null
                ? new Place(file, 0, 0)
                : new Place(file, Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }
}
