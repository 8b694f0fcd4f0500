package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Reads workspaces: folders of YAML files. Bad content gives problems and never an exception.
public final class WorkspaceReader {

    /// The file that makes a folder a workspace.
    public static final String MAIN_FILE = FileReader.MAIN;

    /// The file that says which findings are accepted for a time; it is kept with the others and holds no model.
    public static final String WAIVERS_FILE = "waivers.yaml";

    /// The file that says which running services are asked; it is kept with the others and holds no model.
    public static final String CONNECTIONS_FILE = "connections.yaml";

    /// The file that says from where on parts are not well; it is kept with the others and holds no model.
    public static final String HEALTH_FILE = "health.yaml";

    private static final Set<String> BESIDE_MODEL = Set.of(WAIVERS_FILE, CONNECTIONS_FILE, HEALTH_FILE);

    private static final String RULES = "rules/";

    private final ReadLimits limits;

    /// A reader with the given limits.
    public WorkspaceReader(ReadLimits limits) {
        this.limits = limits;
    }

    /// The workspace in a folder.
    public Workspace read(Path folder) {
        return read(folder, ReadProgress.NONE);
    }

    /// The workspace in a folder, while somebody watches.
    public Workspace read(Path folder, ReadProgress progress) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Path> paths = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            problems.add(
                    Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                            ? FolderProblems.notAFolder(folder.toString())
                            : FolderProblems.missing(folder.toString()));
        } else if (!Files.isReadable(folder) || hasMain(folder)) {
            new WorkspaceFolder(folder, limits.files(), paths, problems).walk();
        } else {
            problems.add(FolderProblems.noMain(folder.toString()));
        }
        FileLoader loader = new FileLoader(limits);
        List<Callable<Outcome>> tasks = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();
        paths.forEach((path, file) -> tasks.add(() -> {
            Outcome outcome = load(loader, path, file);
            progress.read(done.incrementAndGet(), paths.size());
            return outcome;
        }));
        return finish(folder, tasks, problems);
    }

    /// The workspace with the given texts by relative path, wherever they come from.
    public Workspace read(Path root, Map<String, String> textsByPath) {
        List<Callable<Outcome>> tasks = new ArrayList<>();
        new TreeMap<>(textsByPath).forEach((path, text) -> tasks.add(() -> declared(new SourceText(path, text))));
        List<Problem> problems = new ArrayList<>();
        if (!textsByPath.containsKey(FileReader.MAIN)) {
            problems.add(FolderProblems.noMain(root.toString()));
        }
        return finish(root, tasks, problems);
    }

    /// The texts of the files in a folder, by their relative paths; those that cannot be read as text are left out.
    public Map<String, String> texts(Path folder) {
        Map<String, Path> paths = new TreeMap<>();
        new WorkspaceFolder(folder, limits.files(), paths, new ArrayList<>()).walk();
        FileLoader loader = new FileLoader(limits);
        Map<String, String> texts = new TreeMap<>();
        paths.forEach((path, file) -> {
            try {
                texts.put(path, loader.load(path, file).text());
            } catch (BrokenFileException unreadable) {
                // Somebody may be writing it at this moment; what was read before stays.
            }
        });
        return texts;
    }

    /// The workspace with the given bytes by relative path, wherever they come from.
    public Workspace readBytes(Path root, Map<String, byte[]> bytesByPath) {
        FileLoader loader = new FileLoader(limits);
        List<Callable<Outcome>> tasks = new ArrayList<>();
        new TreeMap<>(bytesByPath).forEach((path, bytes) -> tasks.add(() -> decode(loader, path, bytes)));
        List<Problem> problems = new ArrayList<>();
        if (!bytesByPath.containsKey(FileReader.MAIN)) {
            problems.add(FolderProblems.noMain(root.toString()));
        }
        return finish(root, tasks, problems);
    }

    /// Whether a file belongs to a workspace, by its path relative to the workspace with forward slashes.
    public static boolean reads(String path) {
        String[] names = path.split("/", -1);
        for (int i = 0; i < names.length - 1; i++) {
            if (!WorkspaceFolder.isEntered(names[i])) {
                return false;
            }
        }
        return WorkspaceFolder.isRead(names[names.length - 1]);
    }

    /// Whether a file of a workspace describes parts of the model, views or scenarios.
    public static boolean isOfModel(String file) {
        return !BESIDE_MODEL.contains(file) && !isRulePack(file);
    }

    /// Whether a file holds design rules of the workspace's own and nothing of the model: one in the folder `rules`.
    ///
    /// @param path the path relative to the workspace, with forward slashes
    public static boolean isRulePack(String path) {
        return path.startsWith(RULES) && reads(path);
    }

    private static boolean hasMain(Path folder) {
        Path main = folder.resolve(FileReader.MAIN);
        return Files.exists(main) && !Files.isDirectory(main);
    }

    private Workspace finish(Path root, List<Callable<Outcome>> tasks, List<Problem> problems) {
        NavigableMap<String, WorkspaceFile> files = new TreeMap<>();
        for (Outcome outcome : run(tasks)) {
            if (outcome.problem != null) {
                problems.add(outcome.problem);
            }
            if (outcome.file != null) {
                files.put(outcome.file.path(), outcome.file);
            }
        }
        return Workspace.assemble(root, limits, files, problems);
    }

    // The outcomes stand in the order of the tasks, whichever thread is faster.
    private List<Outcome> run(List<Callable<Outcome>> tasks) {
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, limits.workers()))) {
            for (Future<Outcome> future : workers.invokeAll(tasks)) {
                outcomes.add(future.get());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reading of a workspace was interrupted", interrupted);
        } catch (ExecutionException bug) {
            throw new IllegalStateException("The reading of a file failed", bug.getCause());
        }
        return outcomes;
    }

    private Outcome load(FileLoader loader, String path, Path file) {
        try {
            return declared(loader.load(path, file));
        } catch (BrokenFileException broken) {
            return new Outcome(null, broken.problem());
        }
    }

    private Outcome decode(FileLoader loader, String path, byte[] bytes) {
        try {
            return declared(loader.decoded(path, bytes));
        } catch (BrokenFileException broken) {
            return new Outcome(null, broken.problem());
        }
    }

    private Outcome declared(SourceText source) {
        return new Outcome(new WorkspaceFile(source, FileReader.read(source, limits)), null);
    }

    private record Outcome(
            @Nullable WorkspaceFile file, @Nullable Problem problem) {}
}
