package dev.plumbline.app.live;

import dev.plumbline.pluginapi.connection.Authentication;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Secret;
import dev.plumbline.pluginapi.telemetry.ConnectionState;
import java.time.Instant;
import java.util.Optional;

/// What a connection would do, told to people before they allow it.
final class Intent {

    private Intent() {}

    /// The state of a connection that nobody has allowed yet.
    static ConnectionState of(Connection connection, Instant now) {
        String where = connection.url().map(url -> "It would ask " + url).orElse("It would read files or listen");
        String what = where
                + secret(connection.authentication())
                        .map(secret -> ", and show it the secret in " + secret)
                        .orElse("")
                + (connection.tls().key().isPresent() ? ", and use a private key" : "")
                + ".";
        return ConnectionState.unasked(
                connection.name(), connection.kind(), what, "Connect if you trust who wrote this.", now);
    }

    private static Optional<String> secret(Authentication authentication) {
        return switch (authentication) {
            case Authentication.Anonymous none -> Optional.empty();
            case Authentication.Basic basic -> Optional.of(place(basic.password()));
            case Authentication.Bearer bearer -> Optional.of(place(bearer.token()));
        };
    }

    private static String place(Secret secret) {
        return switch (secret) {
            case Secret.EnvironmentVariable variable -> variable.name();
            case Secret.SecretFile file -> file.path().toString();
        };
    }
}
