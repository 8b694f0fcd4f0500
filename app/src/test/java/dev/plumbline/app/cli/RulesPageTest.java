package dev.plumbline.app.cli;

import dev.plumbline.app.composition.Services;
import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.pluginapi.RuleDescription;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RulesPageTest {

    private static final MadePage PAGE = new MadePage(
            "rules.md", "<!-- rules: made by RulesPageTest -->\n", "<!-- end of rules -->\n", RulesPageTest.class);

    @Test
    void thePageListsTheRulesAsTheyAre() throws IOException {
        PAGE.assertHolds(rules(
                Services.standard(InstantSource.system()).withoutThirdParties().catalogue()));
    }

    private static String rules(RuleCatalogue catalogue) {
        Map<String, List<RuleDescription>> byCategory = catalogue.descriptions().stream()
                .collect(Collectors.groupingBy(RuleDescription::category, TreeMap::new, Collectors.toList()));
        StringBuilder text =
                new StringBuilder().append(catalogue.entries().size()).append(" rules.\n");
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
                    .append(cell(rule.sourceText()))
                    .append(" |\n"));
        });
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
