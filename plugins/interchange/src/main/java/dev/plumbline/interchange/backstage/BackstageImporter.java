package dev.plumbline.interchange.backstage;

import dev.plumbline.interchange.source.ImportRun;
import dev.plumbline.interchange.source.YamlSource;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;

/// Reads the files of a Backstage catalog: a YAML file with any number of entities, or all YAML files below a folder.
///
/// Components, APIs, resources, systems, domains, groups and users become elements, with owners, lifecycles, tags and
/// annotations. The counts are those of the files; an entity that stands twice counts twice there, and is one element.
public final class BackstageImporter implements Importer {

    private static final Pattern ENTITY =
            Pattern.compile("^[\"']?apiVersion[\"']?\\s*:\\s*[\"']?([a-z.]+\\.)?backstage\\.io/", Pattern.MULTILINE);

    /// What relates an entity to others, but for what contains it.
    private static final List<String> RELATIONS =
            List.of("owner", "dependsOn", "dependencyOf", "consumesApis", "providesApis");

    @Override
    public String format() {
        return "backstage";
    }

    @Override
    public boolean accepts(Path source) {
        return YamlSource.looksLike(source, ENTITY);
    }

    @Override
    public Import read(Path source, Progress progress) throws ImportException {
        ImportRun run = ImportRun.start(source, progress);
        List<CatalogFileEntity> entities = CatalogReader.read(run);
        run.step(0.7, "Translating " + entities.size() + " entities");
        Catalog catalog = new Catalog(entities, run.report());
        int relations =
                RELATIONS.stream().mapToInt(key -> stated(entities, key)).sum();
        SortedMap<String, Integer> counts = ImportRun.counts(entities.size(), relations, 0, 0);
        counts.put("components", catalog.count("component"));
        counts.put("apis", catalog.count("api"));
        counts.put("groups", catalog.count("group"));
        counts.put("owners", stated(entities, "owner"));
        counts.put("members", stated(entities, "members") + stated(entities, "memberOf"));
        counts.put("parents", stated(entities, "parent"));
        counts.put("systems", stated(entities, "system"));
        return run.finish(new CatalogMapping(catalog, run.report()).translate(run.name()), counts);
    }

    private static int stated(List<CatalogFileEntity> entities, String key) {
        return entities.stream()
                .mapToInt(entity -> entity.spec().get(key).texts().size())
                .sum();
    }
}
