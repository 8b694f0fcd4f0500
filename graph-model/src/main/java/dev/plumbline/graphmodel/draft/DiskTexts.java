package dev.plumbline.graphmodel.draft;

import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The texts of the files as they were last read from disk or written to it.
final class DiskTexts {

    private final Map<String, String> texts = new TreeMap<>();

    static DiskTexts of(Workspace workspace) {
        DiskTexts disk = new DiskTexts();
        workspace.files().forEach(file -> disk.texts.put(file.path(), file.text()));
        return disk;
    }

    Optional<String> text(String file) {
        return Optional.ofNullable(texts.get(file));
    }

    Set<String> files() {
        return Set.copyOf(texts.keySet());
    }

    void set(String file, Optional<String> text) {
        text.ifPresentOrElse(known -> texts.put(file, known), () -> texts.remove(file));
    }

    /// The files whose text in the workspace is not the one on disk, those included that exist on one side only.
    SortedSet<String> unsaved(Workspace workspace) {
        SortedSet<String> unsaved = new TreeSet<>();
        for (WorkspaceFile file : workspace.files()) {
            if (!file.text().equals(texts.get(file.path()))) {
                unsaved.add(file.path());
            }
        }
        for (String file : texts.keySet()) {
            if (workspace.file(file).isEmpty()) {
                unsaved.add(file);
            }
        }
        return unsaved;
    }
}
