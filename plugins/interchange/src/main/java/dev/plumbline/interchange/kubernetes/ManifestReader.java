package dev.plumbline.interchange.kubernetes;

import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.interchange.source.ImportRun;
import dev.plumbline.interchange.source.YamlSource;
import dev.plumbline.interchange.source.YamlValue;
import dev.plumbline.pluginapi.ImportException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the objects of manifests: of a file with any number of documents, or of all files below a folder.
///
/// Lists are taken apart. An object that stands twice counts once. What is no object, such as the values of a Helm
/// chart, is left out with a warning; Kustomize's files are not run.
final class ManifestReader {

    private static final String KUSTOMIZE = "kustomize.config.k8s.io";

    private final ImportRun run;
    private final Map<KubernetesObject.Key, KubernetesObject> objects = new LinkedHashMap<>();

    private ManifestReader(ImportRun run) {
        this.run = run;
    }

    static List<KubernetesObject> read(ImportRun run) throws ImportException {
        ManifestReader reader = new ManifestReader(run);
        for (YamlValue document : new YamlSource(run).documents()) {
            reader.add(document);
        }
        if (reader.objects.isEmpty()) {
            throw run.anotherFormat(
                    "There is no Kubernetes object in the source.",
                    "An object has 'apiVersion', 'kind' and 'metadata' with a 'name'.");
        }
        return new ArrayList<>(reader.objects.values());
    }

    private void add(YamlValue document) {
        String version = document.get("apiVersion").text();
        if (version.startsWith(KUSTOMIZE)) {
            run.report()
                    .warn(
                            "import.kustomize",
                            document.place(),
                            "Kustomize was not run.",
                            "Its patches are missing; the manifests were read as they are written.",
                            "Import the output of 'kubectl kustomize' instead.");
        } else if (!version.isBlank() && document.get("kind").text().endsWith("List")) {
            document.get("items").items().forEach(this::add);
        } else {
            KubernetesObject.of(document).ifPresentOrElse(this::add, () -> leaveOut(document));
        }
    }

    private void leaveOut(YamlValue document) {
        run.report()
                .warn(
                        "import.object",
                        document.place(),
                        "A document that is no Kubernetes object was left out.",
                        "An object has 'apiVersion', 'kind' and 'metadata' with a 'name'.",
                        "Ignore it if it is something else, otherwise complete it.");
    }

    private void add(KubernetesObject object) {
        KubernetesObject first = objects.putIfAbsent(object.key(), object);
        if (first != null && !text(first).equals(text(object))) {
            run.report()
                    .warn(
                            "import.duplicate",
                            object.body().place(),
                            object.kind() + " '" + ShownText.shortened(object.name()) + "' stands twice; the first at "
                                    + first.body().place() + " counts.",
                            "A cluster has one object of a kind and a name in a namespace.",
                            "Remove one of them, or import the folders apart.");
        }
    }

    private static String text(KubernetesObject object) {
        YamlValue body = object.body();
        return body.node() == null
                ? ""
                : body.source()
                        .text()
                        .substring(body.node().start(), body.node().end())
                        .strip();
    }
}
