package dev.plumbline.interchange.source;

import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.pluginapi.ImportException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of a source, within the limits of the parser on nesting and the length of texts and numbers.
public final class JsonSource {

    private JsonSource() {}

    /// The root of the source.
    ///
    /// @throws ImportException if it cannot be read, or is no JSON
    public static JsonNode read(ImportRun run) throws ImportException {
        String file = run.files().shown(run.source());
        String text = run.files().read(run.source());
        try {
            return JsonMapper.builder().build().readTree(text);
        } catch (JacksonException broken) {
            throw ImportReport.failure(
                    "import.parse",
                    place(file, broken),
                    "The file is no JSON.",
                    String.valueOf(broken.getOriginalMessage()),
                    "Check that it is the right file, and that it is complete.");
        }
    }

    private static Place place(String file, JacksonException broken) {
        TokenStreamLocation location = broken.getLocation();
        return location == null
                ? new Place(file, 0, 0)
                : new Place(file, Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }
}
