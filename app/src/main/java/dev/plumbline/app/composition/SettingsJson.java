package dev.plumbline.app.composition;

import dev.plumbline.views.settings.Setting;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.settings.StandardSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Settings as JSON: the dots in a setting's id are levels, changed keys stand under `keymap.overrides`.
final class SettingsJson {

    private static final int VERSION = 1;
    private static final List<String> OVERRIDES = List.of("keymap", "overrides");
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private SettingsJson() {}

    static Settings read(ObjectNode tree) {
        TreeMap<String, String> chosen = new TreeMap<>();
        for (Setting<?> setting : StandardSettings.all()) {
            JsonNode node = tree.at("/" + String.join("/", path(setting)));
            if (node.isValueNode() && !node.isNull()) {
                chosen.put(setting.id(), node.asString());
            }
        }
        TreeMap<String, List<String>> keys = new TreeMap<>();
        if (tree.at("/" + String.join("/", OVERRIDES)) instanceof ObjectNode overrides) {
            overrides.properties().forEach(entry -> keys.put(entry.getKey(), texts(entry.getValue())));
        }
        return new Settings(chosen, keys);
    }

    /// The tree with the settings in it; what is not a setting stays.
    static ObjectNode merge(ObjectNode tree, Settings settings) {
        if (!tree.has("schemaVersion")) {
            ObjectNode versioned = JsonMapper.shared().createObjectNode().put("schemaVersion", VERSION);
            return merge(versioned.setAll(tree), settings);
        }
        for (Setting<?> setting : StandardSettings.all()) {
            String value = settings.chosen().get(setting.id());
            if (value == null) {
                remove(tree, path(setting));
            } else {
                put(tree, path(setting), node(value));
            }
        }
        if (settings.keys().isEmpty()) {
            remove(tree, OVERRIDES);
        } else {
            put(tree, OVERRIDES, keys(settings));
        }
        return tree;
    }

    static String text(ObjectNode tree) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        return JsonMapper.shared().writer().with(printer).writeValueAsString(tree) + "\n";
    }

    private static ObjectNode keys(Settings settings) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        settings.keys().forEach((command, combinations) -> {
            ArrayNode array = node.putArray(command);
            combinations.forEach(array::add);
        });
        return node;
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(entry -> texts.add(entry.asString("")));
        } else if (value.isString()) {
            texts.add(value.asString());
        }
        return texts;
    }

    private static List<String> path(Setting<?> setting) {
        return Arrays.asList(DOT.split(setting.id(), -1));
    }

    private static JsonNode node(String value) {
        if (WHOLE.matcher(value).matches()) {
            return JsonNodeFactory.instance.numberNode(Integer.parseInt(value));
        }
        return value.equals("true") || value.equals("false")
                ? JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(value))
                : JsonNodeFactory.instance.stringNode(value);
    }

    private static void put(ObjectNode tree, List<String> path, JsonNode value) {
        ObjectNode level = tree;
        for (String name : path.subList(0, path.size() - 1)) {
            level = level.get(name) instanceof ObjectNode object ? object : level.putObject(name);
        }
        level.set(path.getLast(), value);
    }

    private static void remove(ObjectNode tree, List<String> path) {
        if (tree.get(path.getFirst()) instanceof ObjectNode section) {
            section.remove(path.getLast());
            if (section.isEmpty()) {
                tree.remove(path.getFirst());
            }
        }
    }
}
