package dev.plumbline.interchange.threagile;

import dev.plumbline.graphmodel.ElementKind;
import java.util.Map;

/// Which kind a technical asset is, by its technology, and where that does not tell, by its type.
final class AssetKinds {

    private static final Map<String, ElementKind> TECHNOLOGIES = Map.ofEntries(
            Map.entry("client-system", ElementKind.CLIENT),
            Map.entry("browser", ElementKind.CLIENT),
            Map.entry("desktop", ElementKind.CLIENT),
            Map.entry("mobile-app", ElementKind.CLIENT),
            Map.entry("devops-client", ElementKind.CLIENT),
            Map.entry("cli", ElementKind.CLIENT),
            Map.entry("iot-device", ElementKind.CLIENT),
            Map.entry("database", ElementKind.DATASTORE),
            Map.entry("file-server", ElementKind.DATASTORE),
            Map.entry("local-file-system", ElementKind.DATASTORE),
            Map.entry("search-index", ElementKind.DATASTORE),
            Map.entry("data-lake", ElementKind.DATASTORE),
            Map.entry("block-storage", ElementKind.DATASTORE),
            Map.entry("identity-store-ldap", ElementKind.DATASTORE),
            Map.entry("identity-store-database", ElementKind.DATASTORE),
            Map.entry("message-queue", ElementKind.QUEUE),
            Map.entry("load-balancer", ElementKind.GATEWAY),
            Map.entry("reverse-proxy", ElementKind.GATEWAY),
            Map.entry("gateway", ElementKind.GATEWAY),
            Map.entry("waf", ElementKind.GATEWAY),
            Map.entry("batch-processing", ElementKind.JOB),
            Map.entry("scheduler", ElementKind.JOB),
            Map.entry("task", ElementKind.JOB),
            Map.entry("function", ElementKind.FUNCTION),
            Map.entry("library", ElementKind.COMPONENT));

    private AssetKinds() {}

    static ElementKind of(String technology, String type) {
        ElementKind known = TECHNOLOGIES.get(technology);
        if (known != null) {
            return known;
        }
        return switch (type) {
            case "datastore" -> ElementKind.DATASTORE;
            case "external-entity" -> ElementKind.EXTERNAL;
            default -> ElementKind.SERVICE;
        };
    }
}
