package dev.plumbline.interchange.kubernetes;

import dev.plumbline.interchange.source.EnvironmentSecrets;
import dev.plumbline.interchange.source.ImportReport;
import dev.plumbline.interchange.source.YamlValue;
import java.util.ArrayList;
import java.util.List;

/// A variable of a container whose value the manifests tell: written beside it, or in a config map.
///
/// @param name its name
/// @param value where its value stands
record EnvironmentVariable(String name, YamlValue value) {

    /// The variables of all containers of a workload. Values of secrets are not looked at.
    static List<EnvironmentVariable> of(Workload workload, Cluster cluster, ImportReport report) {
        List<EnvironmentVariable> variables = new ArrayList<>();
        for (YamlValue container : workload.allContainers()) {
            for (YamlValue source : container.get("envFrom").items()) {
                config(source.get("configMapRef"), workload, cluster, report)
                        .entries()
                        .forEach((name, value) -> variables.add(new EnvironmentVariable(name, value)));
            }
            for (YamlValue variable : container.get("env").items()) {
                String name = variable.get("name").text();
                YamlValue reference = variable.at("valueFrom", "configMapKeyRef");
                YamlValue value = reference.exists()
                        ? config(reference, workload, cluster, report)
                                .get(reference.get("key").text())
                        : variable.get("value");
                if (value.exists()) {
                    variables.add(new EnvironmentVariable(name, value));
                }
            }
        }
        return variables;
    }

    private static YamlValue config(YamlValue reference, Workload workload, Cluster cluster, ImportReport report) {
        String name = reference.get("name").text();
        if (name.isBlank()) {
            return new YamlValue(reference.source(), null);
        }
        return cluster.object("", "ConfigMap", workload.namespace(), name)
                .map(map -> map.body().get("data"))
                .orElseGet(() -> {
                    if (!reference.get("optional").flag().orElse(false)) {
                        report.unresolved(
                                workload.name(),
                                "ConfigMap " + name,
                                reference.get("name").place().toString());
                    }
                    return new YamlValue(reference.source(), null);
                });
    }

    /// What the variables of a workload tell of its secrets.
    static EnvironmentSecrets secrets(Workload workload) {
        EnvironmentSecrets secrets = new EnvironmentSecrets();
        for (YamlValue container : workload.allContainers()) {
            for (YamlValue variable : container.get("env").items()) {
                secrets.written(
                        variable.get("name").text(), variable.get("value").text());
                if (variable.at("valueFrom", "secretKeyRef").exists()) {
                    secrets.fromStore();
                }
            }
            if (container.get("envFrom").items().stream()
                    .anyMatch(source -> source.get("secretRef").exists())) {
                secrets.fromStore();
            }
        }
        return secrets;
    }
}
