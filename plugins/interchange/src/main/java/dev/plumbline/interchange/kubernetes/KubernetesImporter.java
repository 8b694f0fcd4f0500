package dev.plumbline.interchange.kubernetes;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.interchange.source.ImportRun;
import dev.plumbline.interchange.source.YamlSource;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;

/// Reads Kubernetes manifests: a YAML file with any number of documents, or all YAML files below a folder.
///
/// Workloads become elements, with replicas, limits, health checks and images. Calls are found where the value of an
/// environment variable, or of a config map that fills one, names the host of a Service; one that is not in the source
/// is unresolved. Ingresses, gateways and their routes are the ways in. Network policies confirm calls but make none.
/// Secrets are never read; Helm and Kustomize are not run.
public final class KubernetesImporter implements Importer {

    private static final Pattern OBJECT = Pattern.compile(
            "^\"?apiVersion\"?\\s*:\\s*(?!['\"]?(backstage\\.io|kustomize\\.config))\\S", Pattern.MULTILINE);

    @Override
    public String format() {
        return "kubernetes";
    }

    @Override
    public boolean accepts(Path source) {
        return YamlSource.looksLike(source, OBJECT);
    }

    @Override
    public Import read(Path source, Progress progress) throws ImportException {
        ImportRun run = ImportRun.start(source, progress);
        List<KubernetesObject> objects = ManifestReader.read(run);
        run.step(0.6, "Looking for who calls whom among " + objects.size() + " objects");
        Cluster cluster = Cluster.of(objects);
        ClusterMapping mapping = new ClusterMapping(cluster, run.report());
        run.step(0.9, "Translating the model");
        Architecture architecture = mapping.translate(run.name());
        SortedMap<String, Integer> counts = ImportRun.counts(
                architecture.elements().size(), architecture.relations().size(), 0, 0);
        counts.putAll(mapping.kinds());
        counts.put("objects", objects.size());
        counts.put("permissions", mapping.permissions());
        return run.finish(architecture, counts);
    }
}
