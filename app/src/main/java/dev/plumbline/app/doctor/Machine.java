package dev.plumbline.app.doctor;

import java.util.Map;

/// What the program may know of the machine and of the process that it runs in.
///
/// @param environment the environment variables
/// @param properties the system properties of Java
/// @param java the feature number of the running Java
public record Machine(Map<String, String> environment, Map<String, String> properties, int java) {

    public Machine {
        environment = Map.copyOf(environment);
        properties = Map.copyOf(properties);
    }

    String property(String name) {
        return properties.getOrDefault(name, "");
    }
}
