package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlAlias;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YamlParserTest {

    private final YamlParser parser = new YamlParser(ReadLimits.standard());

    @Test
    void givesTheExactSpanOfEveryKindOfNode() {
        String text = """
                a: &x !!str 'b😀'  # comment
                list:
                - c
                -   d e
                     f
                -
                flow: [a, {b: "c"}, d: e]
                block: |
                  hi
                  ho


                child: &m   # here
                  k: v
                same: *m
                merged: {<<: *m, none: &n }
                """;
        assertThat(pieces(text))
                .containsExactly(
                        "a",
                        "'b😀'",
                        "list",
                        "- c\n-   d e\n     f\n-",
                        "c",
                        "d e\n     f",
                        "",
                        "flow",
                        "[a, {b: \"c\"}, d: e]",
                        "a",
                        "{b: \"c\"}",
                        "b",
                        "\"c\"",
                        "d: e",
                        "d",
                        "e",
                        "block",
                        "|\n  hi\n  ho",
                        "child",
                        "k: v",
                        "k",
                        "v",
                        "same",
                        "*m",
                        "merged",
                        "{<<: *m, none: &n }",
                        "<<",
                        "*m",
                        "none",
                        "");
    }

    @Test
    void countsABomAsAPieceOfTextButNotAsAColumn() {
        String text = "\uFEFFkey: value\r\nother: 😀x\rlast: y";
        assertThat(pieces(text)).containsExactly("key", "value", "other", "😀x", "last", "y");
        SourceText source = new SourceText("f.yaml", text);
        assertThat(source.place(1)).hasToString("f.yaml:1:1");
        assertThat(source.place(text.indexOf('x'))).hasToString("f.yaml:2:9");
        assertThat(source.place(text.indexOf("last"))).hasToString("f.yaml:3:1");
        assertThat(source.lineCount()).isEqualTo(3);
    }

    @Test
    void keepsAliasesVisible() {
        YamlMapping root = root("base: &b {x: 1}\nuse: *b\n");
        YamlNode use = root.entries().get(1).value();
        assertThat(use).isInstanceOf(YamlAlias.class);
        assertThat(use.resolved()).isSameAs(root.entries().get(0).value());
        assertThat(use.resolved().anchor()).isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a:\\n\\tb: c          | yaml.tab            | 2:1
            a: b: c               | yaml.syntax         | 1:5
            a: [b                 | yaml.syntax         | 1:6
            a: @b                 | yaml.syntax         | 1:4
            a: 1\\n b: 2          | yaml.syntax         | 2:3
            a: "x\\u0007y"        | file.control-character | 1:6
            a: *nowhere           | yaml.unknown-anchor | 1:4
            a: &me [*me]          | yaml.unknown-anchor | 1:9
            """)
    void tellsWhereATextIsBroken(String text, String code, String place) {
        String real = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0007", "\u0007");
        YamlDocument document = parse(real);
        assertThat(document.isBroken()).isTrue();
        assertThat(document.roots()).isEmpty();
        Problem problem = document.problems().getFirst();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.place()).hasToString("f.yaml:" + place);
        assertThat(problem.what()).endsWith(".");
        assertThat(problem.remedy()).isNotBlank();
    }

    @Test
    void refusesABillionLaughsWithoutFollowingThem() {
        StringBuilder text = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 40; i++) {
            text.append("a").append(i).append(": &a").append(i).append(" [");
            text.append(("*a" + (i - 1) + ", ").repeat(9)).append("]\n");
        }
        assertThat(parse(text.toString()).problems()).extracting(Problem::code).containsExactly("yaml.alias-bomb");
    }

    @Test
    void refusesDeepNestingWrittenOutOrBehindAliases() {
        String deep = "[".repeat(100_000);
        assertThat(parse(deep).problems()).extracting(Problem::code).containsExactly("yaml.too-deep");
        StringBuilder chain = new StringBuilder("- &a0 [x]\n");
        for (int i = 1; i < 80; i++) {
            chain.append("- &a").append(i).append(" [*a").append(i - 1).append("]\n");
        }
        assertThat(parse(chain.toString()).problems()).extracting(Problem::code).containsExactly("yaml.too-deep");
    }

    @Test
    void warnsOfTagsThatMeanNothing() {
        YamlDocument document = parse("a: !include other.yaml\nb: !!int 3\n");
        assertThat(document.isBroken()).isFalse();
        assertThat(document.problems()).extracting(Problem::code).containsExactly("yaml.tag");
    }

    @Test
    void readsAnEmptyFileAndSeveralDocuments() {
        assertThat(parse("# nothing\n").roots()).isEmpty();
        assertThat(parse("a: 1\n---\nb: 2\n").roots()).hasSize(2);
    }

    private YamlDocument parse(String text) {
        return parser.parse(new SourceText("f.yaml", text));
    }

    private YamlMapping root(String text) {
        YamlDocument document = parse(text);
        assertThat(document.problems()).isEmpty();
        return (YamlMapping) document.roots().getFirst();
    }

    private List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        root(text).entries().forEach(entry -> {
            collect(entry.key(), text, pieces);
            collect(entry.value(), text, pieces);
        });
        return pieces;
    }

    private static void collect(YamlNode node, String text, List<String> pieces) {
        pieces.add(text.substring(node.start(), node.end()));
        switch (node) {
            case YamlScalar scalar -> {}
            case YamlAlias alias -> {}
            case YamlSequence sequence -> sequence.items().forEach(item -> collect(item, text, pieces));
            case YamlMapping mapping ->
                mapping.entries().forEach(entry -> {
                    collect(entry.key(), text, pieces);
                    collect(entry.value(), text, pieces);
                });
        }
    }
}
