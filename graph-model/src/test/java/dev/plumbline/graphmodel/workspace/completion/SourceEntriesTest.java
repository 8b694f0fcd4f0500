package dev.plumbline.graphmodel.workspace.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SourceEntriesTest {

    @Test
    void tellsTheElementOfEveryPlaceInItsEntry() {
        assertThat(at("elements:\n  fe|ed: {kind: service}\n")).contains("feed");
        assertThat(at("elements:\n  feed: {kind: |service}\n")).contains("feed");
        assertThat(at("elements:\n  feed: {kind: service} # re|mark\n")).contains("feed");
        assertThat(at("elements:\n  a: {kind: x}\n  feed:\n    kind: service\n    |slo:\n      p99: 3ms\n"))
                .contains("feed");
        assertThat(at("elements:\n  feed:\n    slo:\n      p99: 3|ms\n  b: {}\n"))
                .contains("feed");
        assertThat(at("elements:\n  feed:\n    description: >\n      so|me\n")).contains("feed");
    }

    @Test
    void tellsTheRelationOfEveryPlaceInItsItem() {
        assertThat(at("relations:\n  - {id: a}\n  - {from: x, id: b, to: |y}\n"))
                .contains("b");
        assertThat(at("relations:\n  - {id: a}\n  - {id: b} # re|mark\n")).contains("b");
        assertThat(at("relations:\n- id: a\n  from: |x\n- id: b\n")).contains("a");
        assertThat(at("relations:\n- id: a\n  retry: {max: |2}\n  from: x\n")).contains("a");
        assertThat(at("relations:\n- from|: x\n")).isEmpty();
    }

    @Test
    void tellsTheFlow() {
        assertThat(at("flows:\n  buy:\n    steps: [a, |b]\n")).contains("buy");
    }

    @Test
    void tellsNothingOutsideOfEntries() {
        assertThat(at("plumb|line: 1\n")).isEmpty();
        assertThat(at("elements|:\n  feed: {kind: service}\n")).isEmpty();
        assertThat(at("elements:\n  feed: {kind: service}\n|")).isEmpty();
        assertThat(at("|")).isEmpty();
    }

    @Test
    void tellsTheWay() {
        String marked = "elements:\n  feed:\n    slo: {p99: |3ms}\n";
        int caret = marked.indexOf('|');
        assertThat(SourceEntries.way(marked.replace("|", ""), caret)).containsExactly("elements", "feed", "slo", "p99");
    }

    private static Optional<String> at(String marked) {
        int caret = marked.indexOf('|');
        return SourceEntries.at(marked.substring(0, caret) + marked.substring(caret + 1), caret);
    }
}
