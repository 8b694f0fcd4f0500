package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LayoutLinesTest {

    private static final String SIGNS = "ab1: -#\n\r\"'.{}&,é\t";

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    static SortedMap<String, Place> places(Random random, int most) {
        SortedMap<String, Place> places = new TreeMap<>();
        List<String> ids = List.of("cart", "payments", "Unit_", "12-", "svc.a.", "no", "x");
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            String id = ids.get(random.nextInt(ids.size())) + random.nextInt(100);
            places.put(id, new Place(random.nextInt(-500, 500), random.nextInt(4000), random.nextInt(3) == 0));
        }
        return places;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysWhatTheParserSays(long seed) {
        Random random = new Random(seed);
        String text = StyledLayouts.of("checkout", places(random, 8), random);
        String whole = text;
        for (int i = 0; i < 60; i++) {
            Optional<DeclaredLayout> quick = LayoutLines.of(text).map(lines -> lines.declaredIn("x.yaml"));
            if (quick.isPresent()) {
                assertThat(parsed(text)).as("seed " + seed + "\n" + text).contains(quick.get());
            }
            text = damaged(i % 4 == 0 ? whole : text, random);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsWhatTheProgramWrites(long seed) {
        SortedMap<String, Place> places = places(new Random(seed), 30);
        String text = ViewText.layout("12", places);
        LayoutLines lines = LayoutLines.of(text).orElseThrow();
        assertThat(lines.layout().places()).as("seed " + seed).isEqualTo(places);
        assertThat(lines.layout().view()).isEqualTo("12");
        assertThat(lines.frame()).isEqualTo("layout: \"12\"\nplaces:\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "places:\n  a: 1 2\n",
                "layout: x\n",
                "layout: x\nplaces:\n  b: 1 2\n  a: 1 2\n",
                "layout: x\nplaces:\n  a: 1 2\n  a: 1 2\n",
                "layout: x\nplaces:\n  a: 1 2\n   b: 1 2\n",
                "layout: x\nplaces:\na: 1 2\n",
                "layout: x\nplaces:\n  a: 1 2\nmore: 1\n",
                "layout: x\nplaces: {a: 1 2}\n",
                "layout: x\nplaces:\n  a:\t1 2\n",
                "layout: x\nplaces:\n  a: 1 2#c\n",
                "layout: x\nplaces:\n  a: 1 2 # \u202E\n",
                "layout: x\nplaces:\n  a: 1 2\n---\nlayout: y\n",
            })
    void leavesOtherTextsToTheParser(String text) {
        assertThat(LayoutLines.of(text)).isEmpty();
    }

    @Test
    void keepsCommentsBesideWhatTheySpeakOf() {
        String text = "layout: x\nplaces: # all\n  # the first\n  b: 1 2 # why\n\n  # another\n  d: 3 4";
        TreeMap<String, Optional<String>> changes = new TreeMap<>();
        changes.put("a", Optional.of("9 9"));
        changes.put("b", Optional.of("1 200"));
        changes.put("c", Optional.of("8 8"));
        changes.put("d", Optional.empty());
        String after = text;
        for (Replacement change : LayoutLines.of(text).orElseThrow().changed(changes)) {
            after = after.substring(0, change.start()) + change.text() + after.substring(change.end());
        }
        assertThat(after).isEqualTo("""
                        layout: x
                        places: # all
                          a: 9 9
                          # the first
                          b: 1 200 # why
                          c: 8 8

                          # another""");
    }

    private static Optional<DeclaredLayout> parsed(String text) {
        SourceText source = new SourceText("x.yaml", text);
        YamlDocument document = new YamlParser(ReadLimits.standard()).parse(source);
        FileProblems problems = new FileProblems(source);
        EntryReader entries = EntryReader.of(problems);
        ViewReader reader = new ViewReader("x.yaml", entries);
        for (YamlNode root : document.roots()) {
            YamlMapping mapping = (YamlMapping) root;
            assertThat(reader.accepts(mapping, entries.entries().of(mapping))).isTrue();
        }
        assertThat(document.problems()).isEmpty();
        assertThat(problems.all()).isEmpty();
        return reader.found().layouts().stream().findFirst();
    }

    private static String damaged(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        String sign = String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + sign + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1));
            default -> text.substring(0, at) + sign + text.substring(Math.min(text.length(), at + 1));
        };
    }
}
