package dev.plumbline.graphmodel.draft;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Tells when something changes in a folder or below it; several changes in a row are told once.
public final class DiskWatch implements AutoCloseable {

    private static final Duration QUIET = Duration.ofMillis(150);

    private final WatchService service;
    private final Runnable changed;
    private final Path root;
    private final Set<Path> watched = new HashSet<>();

    private DiskWatch(WatchService service, Path root, Runnable changed) {
        this.service = service;
        this.root = root;
        this.changed = changed;
    }

    /// Begins to watch.
    ///
    /// @param changed told on a thread of the watch
    /// @throws IOException if the system cannot watch the folder
    public static DiskWatch start(Path root, Runnable changed) throws IOException {
        DiskWatch watch = new DiskWatch(root.getFileSystem().newWatchService(), root, changed);
        watch.watchFolders();
        Thread.ofVirtual().name("disk-watch").start(watch::run);
        return watch;
    }

    private void run() {
        try {
            while (true) {
                WatchKey key = service.take();
                drain(key);
                WatchKey next = service.poll(QUIET.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
                while (next != null) {
                    drain(next);
                    next = service.poll(QUIET.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
                }
                watchFolders();
                changed.run();
            }
        } catch (InterruptedException | ClosedWatchServiceException ended) {
            // The watch was closed.
        } catch (IOException gone) {
            changed.run();
        }
    }

    private void drain(WatchKey key) {
        key.pollEvents();
        if (!key.reset()) {
            watched.remove((Path) key.watchable());
        }
    }

    private void watchFolders() throws IOException {
        for (Path folder : folders()) {
            if (watched.add(folder)) {
                folder.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            }
        }
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> path.equals(root) || !isHidden(root.relativize(path)))
                    .toList();
        } catch (java.io.UncheckedIOException vanished) {
            throw vanished.getCause();
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
