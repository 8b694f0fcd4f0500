package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.value.Ratio;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Feed API        | Feed API
            https://a.b/c?d | https://a.b/c?d
            99.95%          | 99.95%
            Überweisung     | Überweisung
            yes             | "yes"
            12              | "12"
            1e5             | "1e5"
            2026-11-23      | "2026-11-23"
            null            | "null"
            ~               | "~"
            @team           | "@team"
            a: b            | "a: b"
            a:              | "a:"
            a #b            | "a #b"
            a#b             | a#b
            - x             | "- x"
            [x]             | "[x]"
            say "hi"        | "say \\"hi\\""
            """)
    void quotesOnlyWhatWouldReadAsSomethingElse(String text, String yaml) {
        assertThat(YamlFormat.scalar(text)).isEqualTo(yaml);
    }

    @Test
    void escapesWhatCannotBeSeen() {
        assertThat(YamlFormat.scalar("a\u0000b\u0007c\u202Ed\uFEFFe\u0085f\n"))
                .isEqualTo("\"a\\x00b\\x07c\\u202Ed\\uFEFFe\\x85f\\n\"");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void readsBackEveryText(long seed) {
        Random random = new Random(seed);
        String signs =
                " abz019:#-?,[]{}&*!|>'\"%@`~=<\\/._\t\n\r\u0000\u001B\u007F\u0085\u00A0\u00E9\u2028\u202E\uFEFF";
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(8);
            for (int j = 0; j < length; j++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            text.append(random.nextInt(9) == 0 ? "🚀" : "");
            assertReadsBack(text.toString(), seed);
        }
    }

    private static void assertReadsBack(String text, long seed) {
        String yaml = "- {k: " + YamlFormat.scalar(text) + ", " + YamlFormat.key(text) + "v}\n- "
                + YamlFormat.scalar(text) + "\n";
        YamlDocument document = new YamlParser(ReadLimits.standard()).parse(new SourceText("t.yaml", yaml));
        assertThat(document.problems()).as("seed %d: %s", seed, yaml).isEmpty();
        List<YamlNode> items = ((YamlNode.YamlSequence) document.roots().getFirst()).items();
        List<YamlEntry> entries = ((YamlNode.YamlMapping) items.get(0)).entries();
        assertThat(((YamlNode.YamlScalar) entries.get(0).value()).value())
                .as("seed %d", seed)
                .isEqualTo(text);
        assertThat(((YamlNode.YamlScalar) entries.get(0).value()).isNull()).isFalse();
        assertThat(entries.get(1).keyText()).as("seed %d: %s", seed, yaml).isEqualTo(text);
        assertThat(((YamlNode.YamlScalar) items.get(1)).value())
                .as("seed %d: %s", seed, yaml)
                .isEqualTo(text);
    }

    @Test
    void writesElementsAndRelationsOnOneLine() {
        Attributes slo = Attributes.NONE
                .with(ElementAttributes.AVAILABILITY, new Ratio(0.9995))
                .with(ElementAttributes.P99, Duration.ofMillis(250));
        Element element = new Element("feed-api", ElementKind.SERVICE, "Feed API", "feed", Attributes.NONE)
                .with(ElementAttributes.REPLICAS, 12L)
                .with(ElementAttributes.TAGS, List.of("core", "1"))
                .with(ElementAttributes.SLO, slo);
        assertThat(YamlFormat.element(element))
                .isEqualTo("{kind: service, name: Feed API, parent: feed, tags: [core, \"1\"], replicas: 12,"
                        + " slo: {availability: 99.95%, p99: 250ms}}");
        Relation relation = new Relation("a-b", "a", "b", RelationKind.FLOWS_TO, Attributes.NONE)
                .with(RelationAttributes.RETRY, Attributes.NONE.with(RelationAttributes.RETRY_MAX, 2L));
        assertThat(YamlFormat.relation(relation)).isEqualTo("{id: a-b, from: a, to: b, kind: flows-to, retry: 2}");
    }
}
