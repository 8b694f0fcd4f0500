package dev.plumbline.diagrams.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.view.ViewLayout;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LikenessTest {

    private static final View LANDSCAPE = View.landscape("Test");
    private static final ViewLayout NOTHING = ViewLayout.empty("landscape");
    private static final Sizes SIZES = new ByLetters();

    private final Architecture architecture = SketchedArchitectures.generated(40, 1.5, 1);

    @Test
    void whatTakesTheSameRoomIsAlike() throws ChangeConflictException {
        assertThat(isAlike(new Change.UpdateElement("s00001", "replicas", null, 3L)))
                .isTrue();
        assertThat(isAlike(rename("s00001", "S00009"))).isTrue();
        assertThat(isAlike(new Change.AddElement(
                        new Element("crew", ElementKind.TEAM, "Not in the landscape", null, Attributes.NONE))))
                .isTrue();
    }

    @Test
    void whatGrowsComesGoesOrMovesIsNot() throws ChangeConflictException {
        assertThat(isAlike(rename("s00001", "A much longer name"))).isFalse();
        assertThat(isAlike(rename("y0000", "A much longer name"))).isFalse();
        assertThat(isAlike(new Change.AddElement(
                        new Element("new", ElementKind.SERVICE, "New", "y0000", Attributes.NONE))))
                .isFalse();
        assertThat(isAlike(new Change.MoveElement(
                        "s00001", architecture.requireElement("s00001").parent(), "y0002")))
                .isFalse();
        Relation some = architecture.relations().values().iterator().next();
        assertThat(isAlike(new Change.RemoveRelation(some))).isFalse();
        String protocol = some.attributes().at("protocol") == null ? "description" : "protocol";
        Object before = some.attributes().at(protocol);
        assertThat(isAlike(new Change.UpdateRelation(some.id(), protocol, before, "says very much more now")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSlowWayGivesTheSameLayoutWhereAViewIsAlike(long seed) throws ChangeConflictException {
        Architecture before = SketchedArchitectures.generated(60, 1.5, seed);
        LayoutMemory memory = new LayoutMemory();
        Layout layout = DiagramLayout.of(before, LANDSCAPE, SIZES, memory);
        for (String id : List.of("s00003", "s00017", "s00029")) {
            Architecture now = before.apply(new Change.UpdateElement(
                    id,
                    "name",
                    before.requireElement(id).name(),
                    "X".repeat(before.requireElement(id).name().length())));
            assertThat(Likeness.of(before, now, LANDSCAPE, SIZES)).isTrue();
            Standing standing = Standing.of(NOTHING, NOTHING).after(layout);
            assertThat(DiagramLayout.of(now, LANDSCAPE, SIZES, memory, standing))
                    .isEqualTo(layout);
        }
    }

    private Change rename(String id, String name) {
        return new Change.UpdateElement(
                id, "name", architecture.requireElement(id).name(), name);
    }

    private boolean isAlike(Change change) throws ChangeConflictException {
        return Likeness.of(architecture, architecture.apply(change), LANDSCAPE, SIZES);
    }

    /// Every letter takes room.
    private static final class ByLetters implements Sizes {

        @Override
        public Size box(Element element) {
            return new Size(100 + 8.0 * element.name().length(), 72);
        }

        @Override
        public double container(Element element) {
            return 100 + 8.0 * element.name().length();
        }

        @Override
        public Optional<Size> label(List<Relation> relations) {
            return Optional.of(new Size(8.0 * relations.toString().length(), 16));
        }
    }
}
