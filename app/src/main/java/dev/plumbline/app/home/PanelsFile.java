package dev.plumbline.app.home;

import dev.plumbline.app.composition.KeptFile;
import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.views.PanelMemory;
import dev.plumbline.views.PanelsShown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How the panels were in each workspace, in a JSON file; of at most 100 workspaces, those that were noted last.
///
/// A file that is broken is written anew: it holds nothing that people cannot set up again in a moment.
public final class PanelsFile implements PanelMemory {

    private static final int MOST = 100;
    private static final int VERSION = 1;
    private static final System.Logger LOG = System.getLogger(PanelsFile.class.getName());

    private final Path path;
    private final KeptFile file;

    public PanelsFile(Path path) {
        this.path = path;
        file = new KeptFile(path);
    }

    /// The file in the folder for what outlives a run.
    public static PanelsFile in(ProgramFolders folders) {
        return new PanelsFile(folders.state().resolve("panels.json"));
    }

    @Override
    public synchronized Optional<PanelsShown> recall(Path folder) {
        JsonNode known = workspaces(read()).path(folder.toString());
        return known.isObject() ? Optional.of(panels(known)) : Optional.empty();
    }

    @Override
    public synchronized void keep(Path folder, PanelsShown panels) {
        ObjectNode tree = read();
        ObjectNode workspaces = workspaces(tree);
        workspaces.remove(folder.toString());
        while (workspaces.size() >= MOST) {
            workspaces.remove(workspaces.propertyNames().iterator().next());
        }
        ObjectNode written = workspaces.putObject(folder.toString());
        ObjectNode shown = written.putObject("shown");
        panels.shown().forEach(shown::put);
        ObjectNode shares = written.putObject("shares");
        panels.shares().forEach(shares::put);
        write(tree);
    }

    private static PanelsShown panels(JsonNode known) {
        SortedMap<String, Boolean> shown = new TreeMap<>();
        known.path("shown").properties().forEach(entry -> {
            if (entry.getValue().isBoolean()) {
                shown.put(entry.getKey(), entry.getValue().booleanValue());
            }
        });
        SortedMap<String, Double> shares = new TreeMap<>();
        known.path("shares").properties().forEach(entry -> {
            double share = entry.getValue().asDouble(0);
            if (share > 0 && share < 1) {
                shares.put(entry.getKey(), share);
            }
        });
        return new PanelsShown(shown, shares);
    }

    private ObjectNode read() {
        try {
            if (JsonMapper.shared().readTree(Files.readString(path)) instanceof ObjectNode tree) {
                return tree;
            }
        } catch (NoSuchFileException none) {
            LOG.log(System.Logger.Level.DEBUG, "No panels are noted in {0} yet", path);
        } catch (JacksonException | IOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, path + " cannot be read", unreadable);
        }
        return JsonMapper.shared().createObjectNode().put("schemaVersion", VERSION);
    }

    private static ObjectNode workspaces(ObjectNode tree) {
        return tree.path("workspaces") instanceof ObjectNode known ? known : tree.putObject("workspaces");
    }

    private void write(ObjectNode tree) {
        try {
            file.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n");
        } catch (IOException unwritable) {
            LOG.log(System.Logger.Level.WARNING, path + " cannot be written", unwritable);
        }
    }
}
