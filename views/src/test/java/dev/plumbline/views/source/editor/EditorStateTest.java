package dev.plumbline.views.source.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.workspace.TextDifference;
import dev.plumbline.graphmodel.workspace.TextEdit;
import dev.plumbline.views.source.editor.Selection.Extent;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts with the caret as a `|`, and the other end of the selection as a `^`.
class EditorStateTest {

    private final EditorState state = new EditorState();

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void movesByCharactersOverLines() {
        assertThat(moved("a|\nb", state.moves::right)).isEqualTo("a\n|b");
        assertThat(moved("a\n|b", state.moves::left)).isEqualTo("a|\nb");
        assertThat(moved("|a", state.moves::left)).isEqualTo("|a");
        assertThat(moved("a|", state.moves::right)).isEqualTo("a|");
    }

    @Test
    void movesOverWholeCharacters() {
        String smile = new String(Character.toChars(0x1F600));
        assertThat(moved("|" + smile + "x", state.moves::right)).isEqualTo(smile + "|x");
        assertThat(moved(smile + "|x", state.moves::left)).isEqualTo("|" + smile + "x");
        assertThat(moved("|e\u0301x", state.moves::right)).isEqualTo("e\u0301|x");
    }

    @Test
    void movesByWordsThatMayHaveDashes() {
        assertThat(moved("  |feed-api: x", state.moves::wordRight)).isEqualTo("  feed-api|: x");
        assertThat(moved("  feed-api|: x", state.moves::wordLeft)).isEqualTo("  |feed-api: x");
        assertThat(moved("a|\n  b", state.moves::wordRight)).isEqualTo("a\n|  b");
    }

    @Test
    void goesToTheFirstLetterThenToTheBeginning() {
        assertThat(moved("  ab|c", state.moves::lineStart)).isEqualTo("  |abc");
        assertThat(moved("  |abc", state.moves::lineStart)).isEqualTo("|  abc");
        assertThat(moved("|  abc", state.moves::lineStart)).isEqualTo("  |abc");
    }

    @Test
    void findsItsColumnAgainAfterShorterLines() {
        open("long line|\nx\nlong line");
        state.vertical(1, Extent.MOVE);
        assertThat(shown()).isEqualTo("long line\nx|\nlong line");
        state.vertical(1, Extent.MOVE);
        assertThat(shown()).isEqualTo("long line\nx\nlong line|");
        state.vertical(-2, Extent.EXTEND);
        assertThat(shown()).isEqualTo("long line|\nx\nlong line^");
    }

    @Test
    void typesInThePlaceOfTheSelection() {
        assertThat(edited("a^bc|d", selection -> state.edits.typed(selection, "X")))
                .isEqualTo("aX|d");
        assertThat(edited("a|bc^d", selection -> state.edits.typed(selection, "1\n2")))
                .isEqualTo("a1\n2|d");
    }

    @Test
    void removesAStepOfTheIndentation() {
        assertThat(edited("    |x", state.edits::backspace)).isEqualTo("  |x");
        assertThat(edited("   |x", state.edits::backspace)).isEqualTo("  |x");
        assertThat(edited("a  |x", state.edits::backspace)).isEqualTo("a |x");
        assertThat(edited("a\n|x", state.edits::backspace)).isEqualTo("a|x");
        assertThat(edited("|x", state.edits::backspace)).isEqualTo("|x");
    }

    @Test
    void indentsNewLinesAsTheEntryGoesOn() {
        assertThat(edited("  kind: x|", state.edits::lineBreak)).isEqualTo("  kind: x\n  |");
        assertThat(edited("  slo:|", state.edits::lineBreak)).isEqualTo("  slo:\n    |");
        assertThat(edited("  - id: a|", state.edits::lineBreak)).isEqualTo("  - id: a\n    |");
        assertThat(edited("  - {id: a}|", state.edits::lineBreak)).isEqualTo("  - {id: a}\n  |");
        assertThat(edited("  - a|", state.edits::lineBreak)).isEqualTo("  - a\n  |");
        assertThat(edited("# so:|", state.edits::lineBreak)).isEqualTo("# so:\n|");
        assertThat(edited(" |  a", state.edits::lineBreak)).isEqualTo(" \n |  a");
        assertThat(edited("|", state.edits::lineBreak)).isEqualTo("\n|");
    }

    @Test
    void indentsAndOutdentsLines() {
        assertThat(edited("a|b", state.edits::indent)).isEqualTo("a |b");
        assertThat(edited("^a\n\n b|", state.edits::indent)).isEqualTo("^  a\n\n   b|");
        assertThat(edited("^  a\n b\n|c", state.edits::outdent)).isEqualTo("^a\nb\n|c");
        assertThat(edited("   a|", state.edits::outdent)).isEqualTo(" a|");
    }

    @Test
    void keepsTheSelectionWithItsTextWhenTheFileChanges() {
        open("one: 1\ntwo: ^22|\nthree: 3\n");
        state.apply(List.of(new TextEdit("f", 0, "", "zero: 0\n")), 0);
        assertThat(shown()).isEqualTo("zero: 0\none: 1\ntwo: ^22|\nthree: 3\n");
        state.apply(List.of(new TextEdit("f", 13, "1", "11111")), 0);
        assertThat(shown()).isEqualTo("zero: 0\none: 11111\ntwo: ^22|\nthree: 3\n");
    }

    @Test
    void tellsWhichLineIsToStayAtTheTop() {
        open("a\nb\nc\nd|\n");
        assertThat(state.apply(List.of(new TextEdit("f", 0, "a\nb\n", "")), 3)).isEqualTo(1);
        assertThat(state.apply(List.of(new TextEdit("f", 0, "", "x\ny\nz\n")), 1))
                .isEqualTo(4);
        assertThat(state.apply(List.of(new TextEdit("f", 10, "", "end\n")), 4)).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void becomesEveryTextByItsDifference(long seed) {
        Random random = new Random(seed);
        String before = text(random);
        String after = random.nextBoolean() ? text(random) : before.replaceFirst("a", "\r\nx");
        state.open(before);
        state.apply(TextDifference.edits("f", before, after), 0);
        assertThat(state.buffer.text()).as("seed " + seed).isEqualTo(after);
        assertThat(state.buffer.clamp(state.selection().caret()))
                .as("seed " + seed)
                .isEqualTo(state.selection().caret());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append("aab\n\r ".charAt(random.nextInt(6)));
        }
        return text.toString();
    }

    private String moved(String marked, Function<Position, Position> move) {
        open(marked);
        state.select(Selection.at(move.apply(state.selection().caret())));
        return shown();
    }

    private String edited(String marked, Function<Selection, Edits.Edit> edit) {
        open(marked);
        state.perform(edit.apply(state.selection()));
        return shown();
    }

    private void open(String marked) {
        String text = marked.replace("|", "").replace("^", "");
        int caret = marked.replace("^", "").indexOf('|');
        int anchor = marked.contains("^") ? marked.replace("|", "").indexOf('^') : caret;
        state.open(text);
        state.select(new Selection(state.buffer.position(anchor), state.buffer.position(caret)));
    }

    private String shown() {
        StringBuilder shown = new StringBuilder(state.buffer.text());
        int caret = state.buffer.offset(state.selection().caret());
        int anchor = state.buffer.offset(state.selection().anchor());
        shown.insert(Math.max(caret, anchor), caret >= anchor ? "|" : "^");
        if (caret != anchor) {
            shown.insert(Math.min(caret, anchor), caret < anchor ? "|" : "^");
        }
        return shown.toString();
    }
}
