package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Holds a workspace that was edited against what reading its texts from scratch gives.
final class FreshReading {

    private static final ReadLimits LIMITS = ReadLimits.standard();

    private FreshReading() {}

    static Workspace of(Map<String, String> texts) {
        return new WorkspaceReader(LIMITS).read(Path.of("x"), texts);
    }

    /// Fails unless the model, the problems and the places are those of a fresh reading.
    static void requireSame(Workspace edited, Object why) {
        Map<String, String> texts = new TreeMap<>();
        edited.files().forEach(file -> texts.put(file.path(), file.text()));
        Workspace fresh = of(texts);
        String shown = why + "\n" + texts;
        List<Problem> problems = fresh.problems();
        assertThat(edited.architecture()).as(shown).isEqualTo(fresh.architecture());
        assertThat(edited.problems()).as(shown).isEqualTo(problems);
        for (String id : fresh.architecture().elements().keySet()) {
            Optional<SourceSpan> place = fresh.index().element(id);
            assertThat(edited.index().element(id)).as(shown).isEqualTo(place);
        }
        for (String id : fresh.architecture().relations().keySet()) {
            Optional<SourceSpan> place = fresh.index().relation(id);
            assertThat(edited.index().relation(id)).as(shown).isEqualTo(place);
        }
    }
}
