package dev.plumbline.interchange.compose;

import dev.plumbline.interchange.source.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A service of a compose file.
///
/// @param name the name
/// @param layers what describes it, the most telling first: the override, the file, what it extends
/// @param substitution what variables in its texts stand for
record ComposeService(String name, List<YamlValue> layers, Substitution substitution) {

    ComposeService {
        layers = List.copyOf(layers);
    }

    /// The text at a path, of the first layer that has one.
    Optional<String> text(String... path) {
        return layers.stream()
                .flatMap(layer -> layer.at(path).filled().stream())
                .findFirst()
                .map(substitution::apply);
    }

    /// The first text at one of two paths, of the first layer that has either.
    Optional<String> either(List<String> path, List<String> other) {
        return layers.stream()
                .flatMap(layer -> layer
                        .at(path.toArray(String[]::new))
                        .filled()
                        .or(() -> layer.at(other.toArray(String[]::new)).filled())
                        .stream())
                .findFirst()
                .map(substitution::apply);
    }

    /// The first value at a path that exists.
    Optional<YamlValue> value(String... path) {
        return layers.stream()
                .map(layer -> layer.at(path))
                .filter(YamlValue::exists)
                .findFirst();
    }

    /// The texts of a list, of all layers; of a mapping its keys.
    List<String> texts(String key) {
        return new ArrayList<>(named(key).keySet());
    }

    /// The entries of a mapping, or the items of a list as keys, of all layers; the first layer counts. An item of
    /// a list may also be a mapping, as in the long form of ports, which is left out.
    SequencedMap<String, YamlValue> named(String key) {
        SequencedMap<String, YamlValue> named = new LinkedHashMap<>();
        for (YamlValue layer : layers) {
            YamlValue value = layer.get(key);
            value.entries().forEach((name, entry) -> named.putIfAbsent(substitution.apply(name), entry));
            value.items()
                    .forEach(
                            item -> item.filled().ifPresent(text -> named.putIfAbsent(substitution.apply(text), item)));
        }
        return named;
    }

    /// The environment variables that have a value in the file, which may be written as a mapping or as `NAME=value`.
    SequencedMap<String, Variable> environment() {
        SequencedMap<String, Variable> variables = new LinkedHashMap<>();
        for (YamlValue layer : layers) {
            YamlValue environment = layer.get("environment");
            for (Map.Entry<String, YamlValue> entry : environment.entries().entrySet()) {
                String text = substitution.apply(entry.getValue().text());
                variables.putIfAbsent(entry.getKey(), new Variable(entry.getKey(), text, entry.getValue()));
            }
            for (YamlValue item : environment.items()) {
                int equals = item.text().indexOf('=');
                if (equals > 0) {
                    String name = item.text().substring(0, equals);
                    String text = substitution.apply(item.text().substring(equals + 1));
                    variables.putIfAbsent(name, new Variable(name, text, item));
                }
            }
        }
        return variables;
    }

    /// An environment variable.
    ///
    /// @param text its value, with variables of the file replaced
    /// @param where where it stands
    record Variable(String name, String text, YamlValue where) {}
}
