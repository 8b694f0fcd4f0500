package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.composition.Services;
import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.pluginapi.RuleDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RulesPageTest {

    private static final String BEGIN = "<!-- rules: made by RulesPageTest -->\n";
    private static final String END = "<!-- end of rules -->\n";

    /// With `-Dplumbline.write=true` the page is written instead.
    @Test
    void thePageListsTheRulesAsTheyAre() throws IOException {
        Path page = Path.of(System.getProperty("plumbline.root", ".."), "docs", "rules.md");
        String text = Files.readString(page);
        String made = text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
                + rules(Services.standard(InstantSource.system())
                        .withoutThirdParties()
                        .catalogue())
                + text.substring(text.indexOf(END));
        if (Boolean.getBoolean("plumbline.write")) {
            Files.writeString(page, made);
        }
        assertThat(Files.readString(page))
                .as("make it again: mvn -pl app -am test -Dtest=RulesPageTest -Dplumbline.write=true")
                .isEqualTo(made);
    }

    private static String rules(RuleCatalogue catalogue) {
        Map<String, List<RuleDescription>> byCategory = catalogue.descriptions().stream()
                .collect(Collectors.groupingBy(RuleDescription::category, TreeMap::new, Collectors.toList()));
        StringBuilder text =
                new StringBuilder("\n").append(catalogue.entries().size()).append(" rules.\n");
        byCategory.forEach((category, rules) -> {
            text.append("\n## ")
                    .append(category.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(category.substring(1))
                    .append("\n\n| Rule | Severity | What it finds | What to do | Sources |\n|---|---|---|---|---|\n");
            rules.forEach(rule -> text.append("| ")
                    .append(rule.id())
                    .append(" | ")
                    .append(FindingsReport.word(rule.severity()))
                    .append(" | ")
                    .append(cell(rule.title()))
                    .append(" | ")
                    .append(cell(rule.remedy()))
                    .append(" | ")
                    .append(cell(String.join("; ", rule.sources())))
                    .append(" |\n"));
        });
        return text.append('\n').toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
