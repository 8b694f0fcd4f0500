package dev.plumbline.app.composition;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.settings.Setting;
import dev.plumbline.views.settings.SettingValue;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.settings.SettingsStore;
import dev.plumbline.views.settings.StandardSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The settings in a JSON file that people can edit.
///
/// What the program does not know in the file stays in it. A file that is no JSON is set aside under another name.
public final class SettingsFile implements SettingsStore {

    private final Path path;
    private final KeptFile file;

    public SettingsFile(Path path) {
        this.path = path;
        file = new KeptFile(path);
    }

    /// The file in the folder for settings.
    public static SettingsFile in(ProgramFolders folders) {
        return new SettingsFile(folders.settings().resolve("settings.json"));
    }

    @Override
    public synchronized Reading read() {
        try {
            Settings settings = SettingsJson.read(tree());
            return new Reading(settings, strange(settings));
        } catch (NoSuchFileException none) {
            return new Reading(Settings.STANDARD, List.of());
        } catch (JacksonException broken) {
            return new Reading(Settings.STANDARD, List.of(setAside(broken)));
        } catch (IOException unreadable) {
            return new Reading(
                    Settings.STANDARD,
                    List.of(problem(
                            "settings.unreadable",
                            "The settings in " + path + " cannot be read: " + unreadable.getMessage() + ".",
                            "Everything is as it is at first.",
                            "Let the program read that file.")));
        }
    }

    @Override
    public synchronized Optional<Problem> write(Settings settings) {
        try {
            file.write(SettingsJson.text(SettingsJson.merge(presentTree(), settings)));
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(problem(
                    "settings.unwritable",
                    "The settings cannot be written to " + path + ": " + failed.getMessage() + ".",
                    "They hold until the program is closed.",
                    "Let the program write that file, or name another folder with --home."));
        }
    }

    private ObjectNode tree() throws IOException {
        // First the file: where there is none, as at most starts, the mapper need not be made.
        String text = Files.readString(path);
        JsonNode tree = JsonMapper.shared().readTree(text);
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw new NoObjectException();
    }

    /// What is in the file now: another window may have written it. A broken one is set aside first.
    private ObjectNode presentTree() throws IOException {
        try {
            return tree();
        } catch (NoSuchFileException none) {
            return JsonMapper.shared().createObjectNode();
        } catch (JacksonException broken) {
            file.setAside();
            return JsonMapper.shared().createObjectNode();
        }
    }

    private Problem setAside(JacksonException broken) {
        String what = "The settings in " + path + " are not what is expected: " + broken.getOriginalMessage() + ".";
        try {
            Path aside = file.setAside();
            return problem(
                    "settings.broken",
                    what,
                    "Everything is as it is at first; the file is now called " + aside.getFileName() + ".",
                    "Mend it and give it its name back, or set things again.");
        } catch (IOException immovable) {
            return problem("settings.broken", what, "Everything is as it is at first.", "Mend or move the file.");
        }
    }

    private List<Problem> strange(Settings settings) {
        List<Problem> problems = new ArrayList<>();
        for (Setting<?> setting : StandardSettings.all()) {
            String written = settings.chosen().get(setting.id());
            if (written != null && setting.value(written).isEmpty()) {
                problems.add(problem(
                        "settings.value",
                        "'" + written + "' is no value for " + setting.id() + " in " + path + ".",
                        "It is " + setting.standard().id() + " now; the file keeps what it says.",
                        "Write one of: "
                                + setting.values().stream()
                                        .map(SettingValue::id)
                                        .collect(Collectors.joining(", "))
                                + "."));
            }
        }
        return problems;
    }

    private Problem problem(String code, String what, String why, String remedy) {
        return new Problem(Problem.Severity.WARNING, code, new Problem.Place(path.toString(), 0, 0), what, why, remedy);
    }

    private static final class NoObjectException extends JacksonException {

        @java.io.Serial
        private static final long serialVersionUID = 1;

        NoObjectException() {
            super("it is no JSON object");
        }
    }
}
