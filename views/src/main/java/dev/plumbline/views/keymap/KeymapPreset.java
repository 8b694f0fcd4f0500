package dev.plumbline.views.keymap;

import dev.plumbline.views.settings.KeymapChoice;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The keys that another program's users expect, where they differ from the usual ones.
///
/// @param keys the combinations, as `Keys` reads them, by the id of the command; none takes a command's keys away
record KeymapPreset(SortedMap<String, List<String>> keys) {

    private static final Pattern BLANKS = Pattern.compile(" +");

    KeymapPreset {
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
    }

    static KeymapPreset of(KeymapChoice choice) {
        return switch (choice) {
            case WORKBENCH -> new KeymapPreset(new TreeMap<>());
            case DRAW_IO -> read("draw-io.properties");
            case INTELLIJ -> read("intellij.properties");
        };
    }

    private static KeymapPreset read(String name) {
        Properties properties = new Properties();
        try (InputStream stream = Objects.requireNonNull(
                KeymapPreset.class.getResourceAsStream(name), () -> "The keymap " + name + " is not in the program.")) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        TreeMap<String, List<String>> keys = new TreeMap<>();
        properties.stringPropertyNames().forEach(id -> keys.put(id, split(properties.getProperty(id))));
        return new KeymapPreset(keys);
    }

    private static List<String> split(String combinations) {
        return combinations.isBlank() ? List.of() : Arrays.asList(BLANKS.split(combinations.strip(), -1));
    }
}
