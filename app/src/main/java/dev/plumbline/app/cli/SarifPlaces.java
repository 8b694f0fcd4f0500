package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import dev.plumbline.reviews.Revisions;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// Places as SARIF names them: files from the top of the git repository, as code scanning looks for them there, and one
/// line each, as it shows only what lies on changed lines.
final class SarifPlaces {

    private final Workspace workspace;
    /// The way from the top of the repository to the workspace, ending with a slash; empty if they are the same.
    private final String prefix;
    private final Map<String, List<String>> lines = new HashMap<>();

    SarifPlaces(Workspace workspace) {
        this.workspace = workspace;
        prefix = Revisions.pathOf(workspace.root())
                .filter(way -> !way.isEmpty())
                .map(way -> way + "/")
                .orElse("");
    }

    /// Adds a place to a location; the first line stands for a whole file.
    void add(ObjectNode location, Place place) {
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(place.file()));
        int line = Math.max(1, place.line());
        int column = Math.max(1, place.column());
        physical.putObject("region")
                .put("startLine", line)
                .put("startColumn", column)
                .put("endLine", line)
                .put("endColumn", Math.max(column, length(place.file(), line) + 1));
    }

    private String uri(String file) {
        try {
            return new URI(null, null, prefix + file, null).getRawPath();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("A path is always the path of some address", impossible);
        }
    }

    /// How many code points there are on a line.
    private int length(String file, int line) {
        List<String> all = lines.computeIfAbsent(file, this::lines);
        String text = line <= all.size() ? all.get(line - 1) : "";
        return text.codePointCount(0, text.length());
    }

    private List<String> lines(String file) {
        return workspace
                .file(file)
                .map(WorkspaceFile::text)
                .map(text -> text.lines().toList())
                .orElse(List.of());
    }
}
