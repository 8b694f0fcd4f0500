package dev.plumbline.connectors.openmetrics;

import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.pluginapi.telemetry.Subject;
import java.util.List;
import java.util.Optional;

/// Tells whom a series of an instrument is about: a service, or a service and what it uses.
///
/// Clients know the address of what they call and not its name; which service is there, others tell.
final class Peers {

    private static final List<String> PEERS = List.of("service_peer_name", "service.peer.name", "peer_service");
    private static final List<String> HOSTS = List.of("server_address", "server.address");
    private static final List<String> PORTS = List.of("server_port", "server.port");
    private static final List<String> DATABASES = List.of("db_system_name", "db.system.name", "db_system", "db.system");
    private static final List<String> NAMESPACES = List.of("db_namespace", "db.namespace", "db_name");
    private static final List<String> DESTINATIONS =
            List.of("messaging_destination_name", "messaging.destination.name");
    private static final List<String> MODELS =
            List.of("gen_ai_request_model", "gen_ai.request.model", "gen_ai_response_model", "gen_ai.response.model");
    private static final List<String> PROVIDERS =
            List.of("gen_ai_provider_name", "gen_ai.provider.name", "gen_ai_system", "gen_ai.system");

    private Peers() {}

    /// Whom a series is about; empty if its labels do not tell.
    static Optional<Subject> subject(Instrument.Role role, ServiceIdentity service, Labels labels) {
        return switch (role) {
            case SERVER -> Optional.<Subject>of(service).filter(who -> !service.isUnknown());
            case GRAPH -> {
                String client = labels.get("client");
                String server = labels.get("server");
                yield client.isBlank() || server.isBlank() ? Optional.empty() : Optional.of(Ends.named(client, server));
            }
            case CLIENT, DATABASE, MESSAGING, MODEL, TOKENS ->
                Optional.of(used(role, labels))
                        .filter(other -> !other.isUnknown() && !service.isUnknown())
                        .map(other -> new Ends(service, other));
        };
    }

    /// What is at the other end of the calls of a series.
    static CallCount.Via via(Instrument.Role role, Labels labels) {
        return switch (role) {
            case DATABASE -> CallCount.Via.DATABASE;
            case MESSAGING -> CallCount.Via.MESSAGING;
            case GRAPH ->
                switch (labels.get("connection_type")) {
                    case "database" -> CallCount.Via.DATABASE;
                    case "messaging_system" -> CallCount.Via.MESSAGING;
                    case "virtual_node" -> CallCount.Via.VIRTUAL;
                    default -> CallCount.Via.SERVICE;
                };
            case CLIENT -> labels.first(PEERS).isEmpty() ? CallCount.Via.VIRTUAL : CallCount.Via.SERVICE;
            case SERVER, MODEL, TOKENS -> CallCount.Via.VIRTUAL;
        };
    }

    private static ServiceIdentity used(Instrument.Role role, Labels labels) {
        ServiceIdentity other = ServiceIdentity.named(labels.first(PEERS))
                .with(ServiceIdentity.SERVER_ADDRESS, labels.first(HOSTS))
                .with(ServiceIdentity.SERVER_PORT, labels.first(PORTS));
        return switch (role) {
            case DATABASE ->
                other.with(ServiceIdentity.DATABASE, labels.first(DATABASES))
                        .with("db.namespace", labels.first(NAMESPACES));
            case MESSAGING -> other.with(ServiceIdentity.DESTINATION, labels.first(DESTINATIONS));
            case MODEL, TOKENS ->
                other.with(ServiceIdentity.MODEL, labels.first(MODELS))
                        .with("gen_ai.provider.name", labels.first(PROVIDERS));
            case SERVER, CLIENT, GRAPH -> other;
        };
    }
}
