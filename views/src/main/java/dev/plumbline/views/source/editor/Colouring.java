package dev.plumbline.views.source.editor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/// The colours of a text, made for the lines that are looked at.
///
/// What is open before each line is kept. After a change it is found again only until it is as it was.
final class Colouring {

    private final TextBuffer buffer;
    private final List<LineState> before = new ArrayList<>();
    private int sound;
    private int chain;
    private Predicate<String> ids = text -> false;

    Colouring(TextBuffer buffer) {
        this.buffer = buffer;
        reset();
    }

    /// Tells which texts are ids of the model.
    void ids(Predicate<String> known) {
        ids = known;
    }

    /// Forgets everything, for another text.
    void reset() {
        before.clear();
        before.add(LineState.NONE);
        sound = 1;
        chain = 1;
    }

    /// Follows a change of the text.
    void changed(TextBuffer.Replaced lines) {
        int from = lines.first() + 1;
        if (from >= before.size()) {
            return;
        }
        // What was found anew up to here does not fit what stands behind it.
        int broken = sound < before.size() ? Math.max(chain, sound) : chain;
        int to = Math.min(before.size(), lines.first() + lines.removed());
        before.subList(from, Math.max(from, to)).clear();
        before.addAll(from, Collections.nCopies(lines.added() - 1, LineState.NONE));
        int shifted = broken + lines.added() - lines.removed();
        sound = Math.min(sound, from);
        chain = Math.max(lines.first() + lines.added(), shifted);
    }

    /// The pieces of a line that are not plain, in order.
    List<Run> runs(int line) {
        return YamlColours.of(buffer.line(line), before(line), ids).runs();
    }

    private LineState before(int line) {
        while (sound <= line) {
            LineState state = YamlColours.after(buffer.line(sound - 1), before.get(sound - 1));
            if (sound == before.size()) {
                before.add(state);
                sound++;
            } else if (sound >= chain && state.equals(before.get(sound))) {
                sound = before.size();
            } else {
                before.set(sound, state);
                sound++;
            }
        }
        return before.get(line);
    }
}
