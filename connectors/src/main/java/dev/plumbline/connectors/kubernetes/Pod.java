package dev.plumbline.connectors.kubernetes;

import dev.plumbline.connectors.JsonItems;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A pod, as far as it is kept.
///
/// @param owner the name of what owns it; empty if nothing does
/// @param ownerKind the kind of its owner, as in `ReplicaSet`
/// @param node the node that it runs on; empty if on none yet
/// @param isRunning whether it runs and is ready
record Pod(
        String namespace,
        String name,
        Map<String, String> labels,
        String owner,
        String ownerKind,
        String node,
        boolean isRunning,
        Workload.Resources limits) {

    private static final String HASH = "pod-template-hash";

    static Pod of(JsonNode item) {
        JsonNode metadata = item.path("metadata");
        JsonNode status = item.path("status");
        JsonNode owner = metadata.path("ownerReferences")
                .valueStream()
                .filter(reference -> reference.path("controller").asBoolean(false))
                .findFirst()
                .orElse(metadata.path("ownerReferences").path(0));
        boolean unready = status.path("conditions")
                .valueStream()
                .anyMatch(condition -> JsonItems.text(condition, "type").equals("Ready")
                        && JsonItems.text(condition, "status").equals("False"));
        return new Pod(
                JsonItems.text(metadata, "namespace"),
                JsonItems.text(metadata, "name"),
                Selector.texts(metadata.path("labels")),
                JsonItems.text(owner, "name"),
                JsonItems.text(owner, "kind"),
                JsonItems.text(item.path("spec"), "nodeName"),
                JsonItems.text(status, "phase").equals("Running") && !unready,
                Workload.Resources.of(item.path("spec").path("containers"), "limits"));
    }

    /// Whether it belongs to a workload: by its owner, of which a replica set is named like its deployment with the
    /// hash
    /// of the template; by the selector where nothing owns it.
    boolean isOf(Workload workload) {
        if (!namespace.equals(workload.namespace())) {
            return false;
        }
        return switch (ownerKind) {
            case "" -> workload.selector().selects(labels);
            case "ReplicaSet" ->
                workload.kind().equals("Deployment")
                        && owner.equals(workload.name() + "-" + labels.getOrDefault(HASH, "?"));
            default -> ownerKind.equals(workload.kind()) && owner.equals(workload.name());
        };
    }
}
