package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/// Places as SARIF names them: files from the root of the git repository, as code scanning looks for them there, and
/// one
/// line each, as it shows only what lies on changed lines.
///
/// @param prefix the way from the root of the repository to the workspace, ending with a slash; empty if they are the
/// same
record SarifPlaces(Workspace workspace, String prefix) {

    static SarifPlaces of(Workspace workspace) {
        Path root = workspace.root().toAbsolutePath().normalize();
        for (Path above = root; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(".git"))) {
                String way = above.relativize(root).toString().replace('\\', '/');
                return new SarifPlaces(workspace, way.isEmpty() ? "" : way + "/");
            }
        }
        return new SarifPlaces(workspace, "");
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
        return workspace
                .file(file)
                .map(WorkspaceFile::text)
                .flatMap(text -> text.lines().skip(line - 1L).findFirst())
                .map(text -> text.codePointCount(0, text.length()))
                .orElse(0);
    }
}
