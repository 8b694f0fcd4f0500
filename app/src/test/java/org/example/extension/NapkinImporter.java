package org.example.extension;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/// Reads a napkin, which takes for ever if the napkin is there.
public final class NapkinImporter implements Importer {

    private final CountDownLatch never = new CountDownLatch(1);

    @Override
    public String format() {
        return "napkin";
    }

    @Override
    public boolean accepts(Path source) {
        return false;
    }

    @Override
    public Import read(Path source, Progress progress) {
        progress.report(0.1, "looking");
        if (Files.exists(source)) {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                throw new CancellationException("stopped");
            }
        }
        return new Import(
                Architecture.of("Napkin", List.of(), List.of(), List.of(), List.of()),
                new TreeMap<>(Map.of("elements", 0)),
                List.of(),
                List.of());
    }
}
