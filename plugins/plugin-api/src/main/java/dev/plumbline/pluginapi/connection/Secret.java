package dev.plumbline.pluginapi.connection;

import dev.plumbline.pluginapi.ConnectorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Where a secret is read from, each time that it is needed, so that a rotated secret is found.
public sealed interface Secret {

    /// The secret's text without surrounding white space.
    ///
    /// @param environment the environment variables
    /// @throws ConnectorException if it is not there, not readable or not fit for an HTTP header
    String read(Map<String, String> environment) throws ConnectorException;

    /// The value of an environment variable.
    record EnvironmentVariable(String name) implements Secret {
        @Override
        public String read(Map<String, String> environment) throws ConnectorException {
            String value = environment.getOrDefault(name, "").strip();
            if (value.isEmpty()) {
                throw new ConnectorException(
                        "The environment variable " + name + ", which should hold the secret, is not set.",
                        "Set " + name + " before the program starts, or name a file.");
            }
            return checked(value, "The environment variable " + name);
        }
    }

    /// The text of a file.
    record SecretFile(Path path) implements Secret {

        private static final long LARGEST = 64 * 1024L;

        @Override
        public String read(Map<String, String> environment) throws ConnectorException {
            try {
                if (Files.size(path) > LARGEST) {
                    throw new ConnectorException(
                            "The file " + path + " is too large for a secret.",
                            "Name the file that holds only the secret.");
                }
                return checked(Files.readString(path).strip(), "The file " + path);
            } catch (IOException unreadable) {
                throw new ConnectorException(
                        "The file " + path + ", which should hold the secret, cannot be read.",
                        "Check that the file exists, holds text, and may be read by you.");
            }
        }
    }

    private static String checked(String value, String source) throws ConnectorException {
        if (value.isEmpty() || value.chars().anyMatch(letter -> letter < ' ' || letter == 127)) {
            throw new ConnectorException(
                    source + " does not hold a secret of one line.", "Put the secret there, alone on one line.");
        }
        return value;
    }
}
