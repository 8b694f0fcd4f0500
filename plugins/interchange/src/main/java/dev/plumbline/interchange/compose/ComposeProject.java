package dev.plumbline.interchange.compose;

import dev.plumbline.interchange.source.ImportRun;
import dev.plumbline.interchange.source.YamlSource;
import dev.plumbline.interchange.source.YamlValue;
import dev.plumbline.pluginapi.ImportException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// The services that a compose file and its override describe together.
///
/// @param name the project's name, if the file tells it
/// @param services the services in the order of the file
record ComposeProject(Optional<String> name, List<ComposeService> services) {

    private static final List<String> NAMES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml");

    /// The files that a source means: the file itself, or of a folder the first with one of the usual names, and its
    /// override before it.
    static List<Path> files(Path source) {
        if (!Files.isDirectory(source)) {
            return List.of(source);
        }
        for (String name : NAMES) {
            Path file = source.resolve(name);
            if (Files.isRegularFile(file)) {
                int dot = name.lastIndexOf('.');
                Path override = source.resolve(name.substring(0, dot) + ".override" + name.substring(dot));
                return Files.isRegularFile(override) ? List.of(override, file) : List.of(file);
            }
        }
        return List.of();
    }

    static ComposeProject read(ImportRun run) throws ImportException {
        List<YamlValue> roots = new ArrayList<>();
        for (Path file : files(run.source())) {
            roots.addAll(new YamlSource(run).file(file));
        }
        boolean described = roots.stream().anyMatch(root -> root.get("services").isMapping());
        if (!described) {
            throw run.anotherFormat(
                    "There is no compose file in the source.", "A compose file is a mapping with 'services'.");
        }
        for (YamlValue root : roots) {
            if (root.get("include").exists()) {
                run.report()
                        .warn(
                                "import.include",
                                root.get("include").place(),
                                "Included files were not read.",
                                "Their services are missing.",
                                "Import the output of 'docker compose config' instead.");
            }
        }
        Set<String> names = new LinkedHashSet<>();
        roots.reversed()
                .forEach(root -> names.addAll(root.get("services").entries().keySet()));
        Substitution substitution = substitution(run);
        List<ComposeService> services = new ArrayList<>();
        for (String name : names) {
            List<YamlValue> layers = new ArrayList<>();
            addLayers(name, roots, layers, new LinkedHashSet<>(), run);
            services.add(new ComposeService(name, layers, substitution));
        }
        Optional<String> name = roots.stream()
                .flatMap(root -> root.get("name").filled().stream())
                .findFirst();
        return new ComposeProject(name.map(substitution::apply), services);
    }

    private static void addLayers(
            String name, List<YamlValue> roots, List<YamlValue> layers, Set<String> open, ImportRun run) {
        open.add(name);
        for (YamlValue root : roots) {
            SequencedMap<String, YamlValue> services = root.get("services").entries();
            YamlValue layer = services.get(name);
            if (layer == null) {
                continue;
            }
            layers.add(layer);
            YamlValue base = layer.get("extends");
            String wanted = base.isMapping() ? base.get("service").text() : base.text();
            boolean here = !base.get("file").exists() && services.containsKey(wanted);
            if (here && !open.contains(wanted)) {
                addLayers(wanted, roots, layers, open, run);
            } else if (base.exists()) {
                run.report()
                        .unresolved(
                                name, "extended service " + wanted, base.place().toString());
            }
        }
    }

    private static Substitution substitution(ImportRun run) throws ImportException {
        Path folder = Files.isDirectory(run.source())
                ? run.source()
                : run.source().toAbsolutePath().normalize().resolveSibling("");
        Path variables = folder.resolve(".env");
        return Substitution.of(Files.isRegularFile(variables) ? run.files().read(variables) : "");
    }
}
