package dev.plumbline.connectors.history;

import static dev.plumbline.connectors.history.HandClock.NOON;
import static dev.plumbline.connectors.history.Pulls.TRAFFIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.pluginapi.ConnectorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a small file system in memory that is really full. Skipped where this user cannot mount one.
final class FullDiskTest {

    @TempDir
    private Path folder;

    private Path disk;

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (IOException absent) {
            return -1;
        }
    }

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()) == 0,
                "skipped: no file system of a megabyte can be mounted here");
    }

    @AfterEach
    void unmount() throws InterruptedException {
        run("umount", disk.toString());
    }

    @Test
    void losesNothingAndGoesOnWhenThereIsRoom() throws ConnectorException, IOException {
        Path ballast = disk.resolve("ballast");
        Files.write(ballast, new byte[300_000]);
        try (HistoryStore store = HistoryStore.open(disk.resolve("history.db"), new HandClock())) {
            int told = 0;
            while (store.state() instanceof HistoryState.Writing && told < 500_000) {
                for (int end = told + 100; told < end; told++) {
                    Instant time = NOON.plusMillis(told * 15_013L);
                    store.append(time, Pulls.traffic(Math.sqrt(told), time));
                }
                store.flush();
            }
            assertThat(store.state()).isInstanceOf(HistoryState.Failing.class);
            assertThat(store.samples(TRAFFIC, NOON, NOON)).hasSize(1);
            Files.delete(ballast);
            store.flush();
            assertThat(store.state()).isEqualTo(new HistoryState.Writing());
            assertThat(store.samples(TRAFFIC, NOON, NOON.plusMillis(told * 15_013L)))
                    .hasSize(told)
                    .allSatisfy(sample ->
                            assertThat(sample.value() * sample.value()).isBetween(-1.0, 500_000.0));
            assertThat(store.notes()).isEmpty();
        }
    }
}
