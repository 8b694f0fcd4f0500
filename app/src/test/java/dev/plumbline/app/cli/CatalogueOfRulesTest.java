package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The rules that there are against the catalogue of those that there must be.
final class CatalogueOfRulesTest {

    private static final Pattern FIELD = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

    @TempDir
    private Path home;

    @Test
    void listsEveryRuleOfTheCatalogueAsItStandsThere() throws IOException {
        Map<String, Said> wanted = wanted(SharedFiles.require("rules/catalogue.csv"));
        Map<String, Said> listed = new TreeMap<>();
        rules().forEach(rule -> listed.put(
                rule.get("id").asString(),
                new Said(
                        rule.get("title").asString(),
                        rule.get("category").asString(),
                        rule.get("severity").asString())));
        assertThat(wanted).hasSizeGreaterThan(100);
        assertThat(listed).containsAllEntriesOf(wanted);
    }

    @Test
    void saysOfEachRuleWhetherItNeedsEvidence() {
        assertThat(rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.get("state").asString()).isIn("implemented", "needs-evidence"));
    }

    private JsonNode rules() {
        return new ProgramUnderTest(home).run("rules", "list", "--json").json().get("rules");
    }

    private static Map<String, Said> wanted(Path catalogue) throws IOException {
        Map<String, Said> rules = new TreeMap<>();
        for (String line : Files.readAllLines(catalogue).stream().skip(1).toList()) {
            List<String> fields = new ArrayList<>();
            Matcher matcher = FIELD.matcher(line);
            while (matcher.find()) {
                fields.add(matcher.group(1).replace("\"\"", "\""));
            }
            rules.put(fields.get(0), new Said(fields.get(1), fields.get(2), fields.get(3)));
        }
        return rules;
    }

    /// What the catalogue and the program say of a rule.
    private record Said(String title, String category, String severity) {}
}
