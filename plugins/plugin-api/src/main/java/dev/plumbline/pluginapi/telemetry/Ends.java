package dev.plumbline.pluginapi.telemetry;

/// The calls from one service to another.
///
/// @param client the service that calls, publishes, or reads
/// @param server the service, broker or database that is called
public record Ends(ServiceIdentity client, ServiceIdentity server) implements Subject {

    /// The ends by the names of the services.
    public static Ends named(String client, String server) {
        return new Ends(ServiceIdentity.named(client), ServiceIdentity.named(server));
    }

    @Override
    public String shown() {
        return client.shown() + " to " + server.shown();
    }
}
