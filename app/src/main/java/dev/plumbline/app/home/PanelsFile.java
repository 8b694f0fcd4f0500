package dev.plumbline.app.home;

import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.views.PanelMemory;
import dev.plumbline.views.PanelsShown;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How the panels were in each workspace, in a JSON file; of at most 100 workspaces, those that were noted last.
public final class PanelsFile implements PanelMemory {

    private static final int MOST = 100;

    private final MemoryFile file;

    public PanelsFile(Path path) {
        file = new MemoryFile(path);
    }

    /// The file in the folder for what outlives a run.
    public static PanelsFile in(ProgramFolders folders) {
        return new PanelsFile(folders.state().resolve("panels.json"));
    }

    @Override
    public synchronized Optional<PanelsShown> recall(Path folder) {
        JsonNode known = workspaces(file.read()).path(folder.toString());
        return known.isObject() ? Optional.of(panels(known)) : Optional.empty();
    }

    @Override
    public synchronized void keep(Path folder, PanelsShown panels) {
        ObjectNode tree = file.read();
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
        file.write(tree);
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

    private static ObjectNode workspaces(ObjectNode tree) {
        return tree.path("workspaces") instanceof ObjectNode known ? known : tree.putObject("workspaces");
    }
}
