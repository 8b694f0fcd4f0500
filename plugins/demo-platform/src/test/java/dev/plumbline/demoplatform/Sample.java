package dev.plumbline.demoplatform;

import dev.plumbline.demoplatform.plan.Load;
import dev.plumbline.demoplatform.plan.Settings;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The sample that the platform runs.
public final class Sample {

    private Sample() {}

    public static Path folder() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("app/samples"))) {
            folder = folder.getParent();
        }
        return folder.resolve("app/samples/content-platform");
    }

    public static Architecture architecture() {
        return new WorkspaceReader(ReadLimits.standard()).read(folder()).architecture();
    }

    /// The usual settings with times that are a fiftieth, so that requests end soon.
    static Settings quick(URI endpoint) {
        Settings usual = Settings.usual(folder(), endpoint);
        Load load = usual.load();
        return new Settings(
                usual.workspace(),
                endpoint,
                Optional.empty(),
                new Load(30, load.shares(), 0.1, 0.02),
                Duration.ZERO,
                Duration.ofMillis(500),
                7);
    }
}
