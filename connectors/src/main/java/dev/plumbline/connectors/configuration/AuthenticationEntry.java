package dev.plumbline.connectors.configuration;

import dev.plumbline.graphmodel.workspace.YamlEntry;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.pluginapi.connection.Authentication;
import dev.plumbline.pluginapi.connection.Secret;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads how a connection proves who it is: `{bearer: SECRET}` or `{basic: {user: NAME, password: SECRET}}`, where a
/// secret is `{env: NAME}` or `{file: PATH}` and never stands there itself.
final class AuthenticationEntry {

    private static final String WAYS = "Write {bearer: {env: NAME}}, or {basic: {user: NAME, password: {file: PATH}}}.";
    private static final String SOURCES = "Write {env: NAME} or {file: PATH}.";

    private final ConnectionFaults faults;
    private final ConnectionValues values;

    AuthenticationEntry(ConnectionFaults faults, ConnectionValues values) {
        this.faults = faults;
        this.values = values;
    }

    Authentication read(@Nullable YamlEntry entry) {
        Optional<YamlMapping> auth =
                entry == null ? Optional.empty() : values.secretly(entry, "The authentication", WAYS);
        if (auth.isEmpty()) {
            return Authentication.NONE;
        }
        faults.checkKeys(auth.get(), Set.of("bearer", "basic"), "auth");
        YamlEntry bearer = auth.get().entry("bearer");
        YamlEntry basic = auth.get().entry("basic");
        if ((bearer == null) == (basic == null)) {
            faults.error(auth.get().start(), "auth", "The authentication is neither bearer nor basic alone.", WAYS);
            return Authentication.NONE;
        }
        Optional<? extends Authentication> read =
                bearer != null ? secret(bearer, "The token").map(Authentication.Bearer::new) : basic(basic);
        return read.isPresent() ? read.get() : Authentication.NONE;
    }

    private Optional<Authentication.Basic> basic(@Nullable YamlEntry entry) {
        if (entry == null) {
            return Optional.empty();
        }
        return values.secretly(entry, "The user or password", WAYS).flatMap(basic -> {
            faults.checkKeys(basic, Set.of("user", "password"), "basic");
            YamlEntry user = basic.entry("user");
            YamlEntry password = basic.entry("password");
            if (user == null || password == null) {
                faults.error(basic.start(), "auth", "Basic authentication needs a user and a password.", WAYS);
                return Optional.empty();
            }
            Optional<Secret> secret = secret(password, "The password");
            return values.text(user).flatMap(name -> secret.map(known -> new Authentication.Basic(name, known)));
        });
    }

    private Optional<Secret> secret(YamlEntry entry, String what) {
        return values.secretly(entry, what, SOURCES).flatMap(source -> {
            faults.checkKeys(source, Set.of("env", "file"), "a secret");
            YamlEntry variable = source.entry("env");
            YamlEntry file = source.entry("file");
            if ((variable == null) == (file == null)) {
                faults.error(source.start(), "auth", what + " has no place to be read from, or two.", SOURCES);
                return Optional.empty();
            }
            return variable != null
                    ? values.text(variable).map(Secret.EnvironmentVariable::new)
                    : values.path(file).map((Path path) -> new Secret.SecretFile(path));
        });
    }
}
