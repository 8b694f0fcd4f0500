package dev.plumbline.interchange.kubernetes;

import dev.plumbline.interchange.source.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An object that runs pods: a deployment, a stateful or daemon set, a job, a pod.
///
/// @param object the object
/// @param labels the labels of its pods
/// @param pod what its pods are like
record Workload(KubernetesObject object, Map<String, String> labels, YamlValue pod) {

    private static final Set<String> OF_APPS = Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet");

    /// The workload that an object is, if it is one.
    static Optional<Workload> of(KubernetesObject object) {
        YamlValue spec = object.spec();
        boolean templated = (object.group().equals("apps") && OF_APPS.contains(object.kind()))
                || object.is("extensions", "Deployment")
                || object.is("", "ReplicationController")
                || object.is("batch", "Job")
                || object.is("argoproj.io", "Rollout");
        if (templated) {
            return Optional.of(of(object, spec.get("template")));
        }
        if (object.is("batch", "CronJob")) {
            return Optional.of(of(object, spec.at("jobTemplate", "spec", "template")));
        }
        return object.is("", "Pod") ? Optional.of(of(object, object.body())) : Optional.empty();
    }

    private static Workload of(KubernetesObject object, YamlValue template) {
        return new Workload(object, template.at("metadata", "labels").labels(), template.get("spec"));
    }

    String name() {
        return object.name();
    }

    String namespace() {
        return object.namespace();
    }

    /// Whether it ends by itself.
    boolean isJob() {
        return object.group().equals("batch");
    }

    /// The containers that run while a pod lives.
    List<YamlValue> containers() {
        return pod.get("containers").items();
    }

    /// All containers, those too that prepare a pod.
    List<YamlValue> allContainers() {
        List<YamlValue> all = new ArrayList<>(pod.get("initContainers").items());
        all.addAll(containers());
        return all;
    }

    /// Whether the labels of its pods fit a selector.
    boolean fits(Map<String, String> selector) {
        return selector.entrySet().stream().allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
    }
}
