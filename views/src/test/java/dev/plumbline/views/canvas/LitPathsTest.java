package dev.plumbline.views.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LitPathsTest {

    private static final List<String> RELATIONS = List.of("start-quick", "quick-end", "start-slow", "slow-end");

    @Test
    void theSlowestPathIsTheOneWithTheLongestServiceTimes() throws ChangeConflictException {
        assertThat(paths().between("start", "end", PathKind.SLOWEST))
                .containsExactlyInAnyOrder("start", "slow", "end", "start-slow", "slow-end");
    }

    @Test
    void allPathsAreLitTogether() throws ChangeConflictException {
        assertThat(paths().between("end", "start", PathKind.ALL))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("start", "quick", "slow", "end"), RELATIONS.stream())
                                .toList());
    }

    @Test
    void theShortestPathIsOneOfThem() throws ChangeConflictException {
        assertThat(paths().between("start", "end", PathKind.SHORTEST))
                .containsExactlyInAnyOrder("start", "quick", "end", "start-quick", "quick-end");
    }

    @Test
    void nothingIsLitWhereAnEndIsGone() throws ChangeConflictException {
        assertThat(paths().between("start", "gone", PathKind.SHORTEST)).isEmpty();
    }

    private static LitPaths paths() throws ChangeConflictException {
        Architecture known = Architecture.empty("Two ways")
                .apply(element("start", 1))
                .apply(element("quick", 5))
                .apply(element("slow", 80))
                .apply(element("end", 1));
        for (String id : RELATIONS) {
            String[] ends = id.split("-", -1);
            known = known.apply(
                    new Change.AddRelation(new Relation(id, ends[0], ends[1], RelationKind.CALLS, Attributes.NONE)));
        }
        return new LitPaths(known, id -> id);
    }

    private static Change element(String id, int milliseconds) {
        Attributes time = Attributes.NONE.with(ElementAttributes.MEAN, Duration.ofMillis(milliseconds));
        return new Change.AddElement(new Element(
                id, ElementKind.SERVICE, id, null, Attributes.NONE.with(ElementAttributes.SERVICE_TIME, time)));
    }
}
