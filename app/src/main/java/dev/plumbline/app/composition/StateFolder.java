package dev.plumbline.app.composition;

import java.nio.file.Path;
import java.util.Map;

/// Where the program keeps what outlives a run: journals and reports.
public final class StateFolder {

    private StateFolder() {}

    /// The folder that `PLUMBLINE_HOME` names, or the usual one of the system.
    public static Path of(Map<String, String> environment) {
        return ProgramFolders.of(environment).state();
    }
}
