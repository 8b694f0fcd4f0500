package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.pack.PackReader;
import dev.plumbline.designrules.pack.PackRule;
import dev.plumbline.designrules.pack.PackVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class RulePacksPageTest {

    private static final MadePage PAGE = new MadePage(
            "rule-packs.md",
            "<!-- rule packs: made by RulePacksPageTest -->\n",
            "<!-- end of rule packs -->\n",
            RulePacksPageTest.class);

    @Test
    void thePageNamesWhatConditionsCanAsk() throws IOException {
        PAGE.assertHolds(table("Variables", "Variable", PackVocabulary.variables())
                + table("Functions of elements", "Function", PackVocabulary.functions())
                + table("Fields of elements", "Field", PackVocabulary.ofElements())
                + table("Fields of relations", "Field", PackVocabulary.ofRelations())
                + table("Fields of paths", "Field", PackVocabulary.ofPaths()).stripTrailing());
    }

    @Test
    void theExampleOnThePageWorks() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("plumbline.root", ".."), "docs", "rule-packs.md"));
        String example = page.substring(page.indexOf("pack: team"), page.indexOf("\n```\n"));

        PackReader.Result result = PackReader.read("team.yaml", example);

        assertThat(result.problems()).isEmpty();
        assertThat(result.pack().rules())
                .singleElement()
                .satisfies(rule ->
                        assertThat(((PackRule) rule).examples().failures(rule)).isEmpty());
    }

    private static String table(String head, String first, List<PackVocabulary.Name> names) {
        StringBuilder text = new StringBuilder("## ")
                .append(head)
                .append("\n\n| ")
                .append(first)
                .append(" | Type | Meaning |\n|---|---|---|\n");
        names.forEach(name -> text.append("| `")
                .append(name.name())
                .append("` | ")
                .append(name.type())
                .append(" | ")
                .append(sentence(name.meaning()).replace("|", "\\|"))
                .append(" |\n"));
        return text.append('\n').toString();
    }

    private static String sentence(String text) {
        String whole = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return whole.endsWith(".") ? whole : whole + ".";
    }
}
