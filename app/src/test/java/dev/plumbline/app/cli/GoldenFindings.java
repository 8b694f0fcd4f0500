package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// What the design rules say of a model, as a text that is kept and reviewed like code: how many findings there are,
/// and of each its severity, its fingerprint and what is wrong.
///
/// @param name the name of the text
record GoldenFindings(String name) {

    private static final Path FOLDER = Path.of(
            System.getProperty("plumbline.root", ".."), "app/src/test/resources/dev/plumbline/app/cli/findings");

    /// The kept text is that of the check; with `-Dplumbline.write=true` it is written instead.
    void assertHolds(JsonNode check) throws IOException {
        assertIs(name + ".txt", text(check));
    }

    /// The same of a report as it is written, with the ending of its kind.
    void assertHolds(String report, String ending) throws IOException {
        assertIs(name + ending, report);
    }

    private static void assertIs(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("plumbline.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(file)
                .as("make it: mvn -pl app -am test -Dtest=GoldenFindingsTest -Dplumbline.write=true")
                .exists();
        assertThat(text)
                .as("read the difference, then make %s again with -Dplumbline.write=true", file.getFileName())
                .isEqualTo(Files.readString(file));
    }

    /// The text of a check.
    static String text(JsonNode check) {
        String findings = StreamSupport.stream(check.get("findings").spliterator(), false)
                .map(GoldenFindings::entry)
                .sorted()
                .collect(Collectors.joining());
        return count(check.get("findings")) + findings;
    }

    private static String count(JsonNode findings) {
        Map<String, Integer> bySeverity = new TreeMap<>();
        findings.forEach(finding -> bySeverity.merge(finding.get("severity").asString(), 1, Integer::sum));
        return String.format(Locale.ROOT, "%d findings %s\n", findings.size(), bySeverity);
    }

    private static String entry(JsonNode finding) {
        return String.format(
                Locale.ROOT,
                "\n%s %s\n  %s\n",
                finding.get("fingerprint").asString(),
                finding.get("severity").asString(),
                finding.get("what").asString());
    }
}
