package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes an architecture as a new workspace. Existing workspaces are edited, never written anew.
public final class WorkspaceWriter {

    private static final int LONGEST_LINE = 160;
    private static final int ENTRIES_PER_FILE = 5_000;

    /// The texts of the files by path, in the order of the paths: `plumbline.yaml`, `elements.yaml`, `relations.yaml`,
    /// `flows.yaml` and one file a scenario. Long ones go on in `elements-2.yaml`.
    ///
    /// @throws IllegalArgumentException if the id of a part is one that no workspace may have
    public Map<String, String> texts(Architecture architecture) {
        requireIds("element", architecture.elements().keySet());
        requireIds("relation", architecture.relations().keySet());
        requireIds("flow", architecture.flows().keySet());
        requireIds("scenario", architecture.scenarios().keySet());
        Map<String, String> texts = new TreeMap<>();
        texts.put(FileReader.MAIN, "plumbline: 1\nname: " + YamlFormat.scalar(architecture.name()) + "\n");
        section(texts, "elements", architecture.elements().values(), WorkspaceWriter::element);
        section(
                texts,
                "relations",
                architecture.relations().values(),
                relation -> "  - " + YamlFormat.relation(relation) + "\n");
        section(texts, "flows", architecture.flows().values(), FlowText::flow);
        architecture.scenarios().values().forEach(scenario -> {
            String name = "scenarios/" + scenario.id().replace('.', '-').toLowerCase(Locale.ROOT);
            String path = name + ".yaml";
            for (int i = 2; texts.containsKey(path); i++) {
                path = name + "-" + i + ".yaml";
            }
            texts.put(path, ScenarioText.file(scenario));
        });
        return texts;
    }

    /// Writes the architecture into a folder that is empty or does not exist yet.
    ///
    /// @return the problem that kept it from being written; nothing of it is left behind then
    /// @throws IllegalArgumentException if the id of a part is one that no workspace may have
    public Optional<Problem> write(Path folder, Architecture architecture) {
        return write(folder, texts(architecture));
    }

    /// Writes the files of a workspace into a folder that is empty or does not exist yet.
    ///
    /// @param files the texts of the files by path, with forward slashes; `plumbline.yaml` is among them
    /// @return the problem that kept them from being written; nothing of them is left behind then
    public Optional<Problem> write(Path folder, Map<String, String> files) {
        Map<String, String> texts = new TreeMap<>(files);
        List<Path> made = new ArrayList<>();
        try {
            if (Files.exists(folder) && !isEmptyFolder(folder)) {
                return Optional.of(exists(folder));
            }
            // The main file comes last: a folder without it is no workspace.
            String main = texts.remove(FileReader.MAIN);
            for (Map.Entry<String, String> text : texts.entrySet()) {
                create(folder.resolve(text.getKey()), text.getValue(), made);
            }
            create(folder.resolve(FileReader.MAIN), String.valueOf(main), made);
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(unwritable(folder, failure, remove(made)));
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static void create(Path file, String text, List<Path> made) throws IOException {
        createFolder(file.getParent(), made);
        made.add(file);
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static void createFolder(@Nullable Path folder, List<Path> made) throws IOException {
        if (folder != null && !Files.exists(folder)) {
            createFolder(folder.getParent(), made);
            Files.createDirectory(folder);
            made.add(folder);
        }
    }

    private static String remove(List<Path> made) {
        for (Path path : made.reversed()) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException failure) {
                return "Parts of it stay in " + path + ".";
            }
        }
        return "Nothing was written.";
    }

    private static <T> void section(
            Map<String, String> texts, String name, Collection<T> parts, Function<T, String> format) {
        StringBuilder text = new StringBuilder(name).append(":\n");
        int entries = 0;
        for (T part : parts) {
            if (entries > 0 && entries % ENTRIES_PER_FILE == 0) {
                texts.put(fileName(name, entries / ENTRIES_PER_FILE), text.toString());
                text = new StringBuilder(name).append(":\n");
            }
            text.append(format.apply(part));
            entries++;
        }
        if (entries > 0) {
            texts.put(fileName(name, (entries + ENTRIES_PER_FILE - 1) / ENTRIES_PER_FILE), text.toString());
        }
    }

    private static String fileName(String name, int number) {
        return number == 1 ? name + ".yaml" : name + "-" + number + ".yaml";
    }

    private static String element(Element element) {
        String key = "  " + YamlFormat.key(element.id());
        String line = key + YamlFormat.element(element);
        if (line.length() <= LONGEST_LINE) {
            return line + "\n";
        }
        return key.strip().indent(2)
                + String.join("\n", YamlFormat.elementFields(element)).indent(4);
    }

    private static void requireIds(String what, Collection<String> ids) {
        for (String id : ids) {
            if (!IdCheck.isId(id)) {
                throw new IllegalArgumentException("'" + id + "' cannot be the id of a " + what + " in a workspace");
            }
        }
    }

    private static Problem exists(Path folder) {
        return new Problem(
                Problem.Severity.ERROR,
                "workspace.exists",
                new Problem.Place(folder.toString(), 0, 0),
                "There are files already.",
                "Nothing was written.",
                "Name a folder that is empty or does not exist.");
    }

    private static Problem unwritable(Path folder, IOException failure, String left) {
        return new Problem(
                Problem.Severity.ERROR,
                "workspace.unwritable",
                new Problem.Place(folder.toString(), 0, 0),
                "The workspace cannot be written there: " + FolderProblems.refusal(failure) + ".",
                left,
                "Name a folder on a disk with room that you may write to.");
    }
}
