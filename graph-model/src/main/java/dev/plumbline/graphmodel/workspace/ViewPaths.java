package dev.plumbline.graphmodel.workspace;

import java.util.Locale;

/// Where views and layouts are kept.
final class ViewPaths {

    /// How the names of files end that hold a layout.
    static final String LAYOUT = ".layout.yaml";

    private static final String FOLDER = "views/";

    private ViewPaths() {}

    /// A path for a new view.
    static String ofView(Workspace workspace, String id) throws EditRefusedException {
        return free(workspace, FOLDER + id, ".yaml");
    }

    /// A path for the first layout of a view.
    static String ofLayout(Workspace workspace, String view) throws EditRefusedException {
        return free(workspace, FOLDER + view, LAYOUT);
    }

    /// Whether a file of the workspace holds views or layouts.
    static boolean isView(Workspace workspace, String file) {
        return workspace.file(file).map(known -> !known.views().isEmpty()).orElse(file.startsWith(FOLDER));
    }

    // Some disks do not tell upper from lower case.
    private static String free(Workspace workspace, String name, String ending) throws EditRefusedException {
        String wanted = name + ending;
        if (workspace.file(wanted).filter(file -> !file.text().isBlank()).isPresent()) {
            throw EditRefusedException.taken(wanted);
        }
        String path = wanted;
        for (int i = 2; isTaken(workspace, path, wanted); i++) {
            path = name + "-" + i + ending;
        }
        return path;
    }

    private static boolean isTaken(Workspace workspace, String path, String wanted) {
        return !(path.equals(wanted) && workspace.file(path).isPresent())
                && workspace.files().stream()
                        .anyMatch(file -> file.path().toLowerCase(Locale.ROOT).equals(path.toLowerCase(Locale.ROOT)));
    }
}
