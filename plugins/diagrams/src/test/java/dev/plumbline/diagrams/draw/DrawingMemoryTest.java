package dev.plumbline.diagrams.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.DiagramLayout;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.LayoutMemory;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.RandomChanges;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DrawingMemoryTest {

    private static final View ALL = View.landscape("All").atDepth(9);

    private final DrawingMemory memory = new DrawingMemory();
    private final LayoutMemory layouts = new LayoutMemory();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void drawsTheSameAsWithoutMemory(long seed) throws ChangeConflictException {
        RandomChanges changes = new RandomChanges(seed);
        Architecture architecture = changes.architecture(20, 24, 0);
        for (int edit = 0; edit < 12; edit++) {
            Layout layout = layout(architecture);
            Set<DiagramDrawing.Extra> extras = edit % 4 == 3 ? Set.of(DiagramDrawing.Extra.OWNER_STRIPES) : Set.of();
            assertThat(DiagramDrawing.of(architecture, ALL, layout, Overlay.NONE, extras, memory))
                    .isEqualTo(DiagramDrawing.of(architecture, ALL, layout, Overlay.NONE, extras));
            architecture = architecture.apply(changes.next(architecture));
        }
    }

    @Test
    void drawsOnlyWhatAnEditTouched() throws ChangeConflictException {
        Architecture before = new RandomChanges(4).architecture(20, 24, 0);
        Layout layout = layout(before);
        Set<Drawing.Group> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(drawn(before, layout).groups());
        Architecture after = before.apply(new Change.UpdateElement(
                before.elements().firstKey(),
                "name",
                before.elements().firstEntry().getValue().name(),
                "Another"));
        String renamed = before.elements().firstKey();
        List<Drawing.Group> redrawn = drawn(after, layout).groups().stream()
                .filter(group -> !known.contains(group))
                .toList();
        assertThat(redrawn).extracting(Drawing.Group::id).contains(renamed, "title", "legend");
        assertThat(redrawn)
                .filteredOn(group -> group.role() == Drawing.Role.ELEMENT || group.role() == Drawing.Role.CONTAINER)
                .extracting(Drawing.Group::id)
                .containsOnly(renamed);
        assertThat(redrawn)
                .filteredOn(group -> group.role() == Drawing.Role.RELATION)
                .allSatisfy(group -> assertThat(group.title()).contains("Another"));
    }

    private Drawing drawn(Architecture architecture, Layout layout) {
        return DiagramDrawing.of(architecture, ALL, layout, Overlay.NONE, Set.of(), memory);
    }

    private Layout layout(Architecture architecture) {
        return DiagramLayout.of(architecture, ALL, new ElementSizes(), layouts);
    }
}
