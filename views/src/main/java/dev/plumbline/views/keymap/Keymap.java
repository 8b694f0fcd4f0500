package dev.plumbline.views.keymap;

import dev.plumbline.views.Command;
import dev.plumbline.views.Keys;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.settings.StandardSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of every command: what people set, else what the chosen preset says, else the usual ones.
public final class Keymap {

    /// The keymap of no commands.
    public static final Keymap EMPTY = new Keymap(List.of());

    private final Map<String, Command> commands;

    private Keymap(List<Command> resolved) {
        Map<String, Command> byId = new LinkedHashMap<>();
        for (Command command : resolved) {
            if (byId.put(command.id(), command) != null) {
                throw new IllegalArgumentException("Two commands have the id " + command.id());
            }
        }
        commands = Collections.unmodifiableMap(byId);
    }

    /// The keymap of the commands under these settings.
    public static Keymap of(List<Command> commands, Settings settings) {
        Map<String, List<String>> preset =
                KeymapPreset.of(settings.get(StandardSettings.KEYMAP)).keys();
        return new Keymap(commands.stream()
                .map(command -> resolved(command, preset, settings.keys()))
                .toList());
    }

    private static Command resolved(
            Command command, Map<String, List<String>> preset, Map<String, List<String>> changed) {
        List<String> texts = changed.getOrDefault(command.id(), preset.get(command.id()));
        return texts == null
                ? command
                : command.withKeys(texts.stream()
                        .flatMap(text -> Keys.parse(text).stream())
                        .toList());
    }

    /// All commands, with their present keys.
    public List<Command> commands() {
        return List.copyOf(commands.values());
    }

    /// A command with its present keys; empty if there is none with the id.
    public Optional<Command> command(String id) {
        return Optional.ofNullable(commands.get(id));
    }

    /// The present keys of a command, the first one is shown.
    public List<KeyCombination> keys(String id) {
        return command(id).map(Command::keys).orElse(List.of());
    }

    /// The commands that the event asks for, in the order in which they were given.
    public List<Command> matching(KeyEvent event) {
        return commands.values().stream()
                .filter(command -> command.keys().stream().anyMatch(keys -> keys.match(event)))
                .toList();
    }

    /// The keys that several commands want.
    public List<Conflict> conflicts() {
        Map<KeyCombination, List<Command>> wanting = new LinkedHashMap<>();
        commands.values()
                .forEach(command -> command.keys().stream()
                        .distinct()
                        .forEach(keys -> wanting.computeIfAbsent(keys, unseen -> new ArrayList<>())
                                .add(command)));
        return wanting.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Conflict(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// The other commands that have these keys already.
    public List<Command> others(String id, KeyCombination keys) {
        return commands.values().stream()
                .filter(command -> !command.id().equals(id) && command.keys().contains(keys))
                .toList();
    }

    /// Keys that several commands want; the first of them gets them.
    public record Conflict(KeyCombination keys, List<Command> commands) {
        public Conflict {
            commands = List.copyOf(commands);
        }
    }
}
