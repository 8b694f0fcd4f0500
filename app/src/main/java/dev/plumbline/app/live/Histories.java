package dev.plumbline.app.live;

import dev.plumbline.connectors.history.HistoryStore;
import dev.plumbline.pluginapi.ConnectorException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The local histories of workspaces, which lie in the program's folder and never in a workspace. One is open while
/// somebody watches its workspace.
public final class Histories {

    private final Path folder;
    private final InstantSource clock;
    private final Map<Path, HistoryStore> open = new HashMap<>();

    /// @param state the folder for what the program notes
    public Histories(Path state, InstantSource clock) {
        this.folder = state.resolve("history");
        this.clock = clock;
    }

    /// The history of a workspace while it is watched; empty if nobody watches it.
    ///
    /// @param place the workspace's folder, the same under all its names
    public synchronized Optional<HistoryStore> of(Path place) {
        return Optional.ofNullable(open.get(place));
    }

    /// Opens the history of a workspace, or begins one.
    ///
    /// @throws ConnectorException if it cannot be opened
    public synchronized HistoryStore open(Path place) throws ConnectorException {
        HistoryStore known = open.get(place);
        if (known != null) {
            return known;
        }
        HistoryStore store = HistoryStore.open(folder.resolve(name(place)), clock);
        open.put(place, store);
        return store;
    }

    /// Opens the history of a workspace to look at it, if there is one; whoever asks closes it.
    ///
    /// @throws ConnectorException if it cannot be opened
    public Optional<HistoryStore> look(Path place) throws ConnectorException {
        Path file = folder.resolve(name(place));
        return Files.exists(file) ? Optional.of(HistoryStore.open(file, clock)) : Optional.empty();
    }

    /// Closes the history of a workspace that is not watched any more.
    ///
    /// @throws ConnectorException if what was told last cannot be written
    public synchronized void close(Path place) throws ConnectorException {
        HistoryStore store = open.remove(place);
        if (store != null) {
            store.close();
        }
    }

    /// A name for people, and what tells two workspaces of that name apart.
    private static String name(Path place) {
        UUID mark = UUID.nameUUIDFromBytes(place.toString().getBytes(StandardCharsets.UTF_8));
        return place.getFileName() + "-" + mark.toString().substring(0, 8) + ".db";
    }
}
