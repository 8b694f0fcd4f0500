package dev.plumbline.connectors.otlp;

import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.io.IOException;
import java.util.Set;
import java.util.TreeMap;

/// Reads who a resource is.
///
/// What tells instances of one service apart, as the host or the process, is no part of its identity; the name of the
/// instance is read beside it.
///
/// @param service the service
/// @param instance what tells the instance apart; empty if nothing does
record Resources(ServiceIdentity service, String instance) {

    static final Resources UNKNOWN = new Resources(new ServiceIdentity(new TreeMap<>()), "");

    private static final String INSTANCE = "service.instance.id";
    private static final Set<String> IDENTITY = Set.of(
            ServiceIdentity.SERVICE_NAME,
            ServiceIdentity.SERVICE_NAMESPACE,
            ServiceIdentity.DEPLOYMENT,
            ServiceIdentity.KUBERNETES_NAMESPACE,
            "deployment.environment.name",
            "k8s.cluster.name",
            "k8s.cronjob.name",
            "k8s.daemonset.name",
            "k8s.statefulset.name");

    /// Reads the resource that is the present field.
    static Resources read(Fields fields) throws IOException {
        fields.enter(Message.RESOURCE);
        TreeMap<String, String> told = new TreeMap<>();
        for (int field = fields.next(); field != 0; field = fields.next()) {
            if (field == 1) {
                Attributes.read(fields, name -> name.equals(INSTANCE) || IDENTITY.contains(name), told::put);
            } else {
                fields.skip();
            }
        }
        String instance = told.getOrDefault(INSTANCE, "");
        told.remove(INSTANCE);
        return new Resources(new ServiceIdentity(told), instance);
    }
}
