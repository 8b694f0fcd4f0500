package dev.plumbline.diagrams.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramLayoutTest {

    private static final View LANDSCAPE = View.landscape("Test");

    @Test
    void laysOutTheBank() {
        Layout layout = checked("bank", SketchedArchitectures.bank(), LANDSCAPE);
        assertThat(layout.boxes()).hasSize(19);
        assertThat(layout.routes()).hasSize(24).allMatch(route -> route.label() != null);
        assertThat(LayoutChecks.overlap(layout)).isZero();
        assertThat(aspect(layout)).isBetween(1.0, 2.6);
    }

    @Test
    void laysOutTheContentPlatform() {
        Architecture platform = SketchedArchitectures.contentPlatform();
        Layout layout = checked("platform", platform, LANDSCAPE);
        assertThat(LayoutChecks.overlap(layout)).isZero();
        assertThat(aspect(layout)).isBetween(1.0, 2.6);
        List<Relation> described = platform.relations().values().stream()
                .filter(relation -> Sketch.text(List.of(relation)).isPresent())
                .toList();
        assertThat(layout.routes().stream().filter(route -> route.label() != null))
                .as("every described relation has a label")
                .hasSize(described.size());
    }

    @ParameterizedTest
    @CsvSource({"banking,1", "banking,2", "api-application,1", "atm,1", "live,2"})
    void laysOutScopes(String scope, int depth) {
        View view = new View("Scope", scope, depth, Set.of(), Set.of());
        checked(scope, SketchedArchitectures.bank(), view);
    }

    @ParameterizedTest
    @CsvSource({"30,1", "30,2", "60,3", "60,4", "100,5", "100,6", "200,7", "300,8", "300,9"})
    void fitsAScreen(int elements, long seed) {
        String what = elements + " elements, seed " + seed;
        Layout layout = checked(what, SketchedArchitectures.generated(elements, 1.6, seed), LANDSCAPE);
        assertThat(aspect(layout)).as(what).isBetween(1.0, 2.6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void keepsTheRulesForAnyArchitecture(long seed) {
        Architecture architecture = SketchedArchitectures.wild(seed);
        View view = new View("Wild", null, 1 + (int) (seed % 5), Set.of(), Set.of());
        checked("seed " + seed, architecture, view);
    }

    @Test
    void givesTheSameLayoutForAnyOrderOfTheParts() {
        Architecture platform = SketchedArchitectures.contentPlatform();
        List<Element> elements = new java.util.ArrayList<>(platform.elements().values());
        List<Relation> relations =
                new java.util.ArrayList<>(platform.relations().values());
        java.util.Collections.shuffle(elements, new Random(3));
        java.util.Collections.shuffle(relations, new Random(4));
        Architecture shuffled = Architecture.of("other", elements, relations, List.of(), List.of());
        assertThat(layout(shuffled, LANDSCAPE)).isEqualTo(layout(platform, LANDSCAPE));
    }

    @Test
    void laysOutNothing() {
        Layout layout = checked("empty", Architecture.empty("empty"), LANDSCAPE);
        assertThat(layout.boxes()).isEmpty();
        assertThat(layout.bounds()).isEqualTo(new Bounds(0, 0, 0, 0));
    }

    @Test
    void laysOutOneElement() {
        Layout layout = checked("one", Sketch.of("service a"), LANDSCAPE);
        assertThat(layout.bounds()).isEqualTo(new Bounds(0, 0, 176, 72));
    }

    @Test
    void bundlesParallelRelationsAndKeepsOppositeOnesApart() {
        Layout layout = checked("parallel", Sketch.of("""
                service a
                service b
                a -> b one
                a -> b two
                b -> a back
                """), LANDSCAPE);
        assertThat(layout.routes())
                .extracting(Layout.Route::relations)
                .containsExactly(List.of("r000", "r001"), List.of("r002"));
        assertThat(LayoutChecks.overlap(layout)).isZero();
    }

    @Test
    void routesSelfRelationsOfBoxesAndContainers() {
        Layout layout = checked("self", Sketch.of("""
                system s
                  service a
                  service b
                a -> a polls
                s -> s rebalances
                a -> b
                """), LANDSCAPE);
        assertThat(layout.routes()).hasSize(3).allMatch(route -> route.points().size() >= 2);
    }

    @Test
    void routesBetweenAContainerAndWhatItContains() {
        Layout layout = checked("inner", Sketch.of("""
                system s
                  system t
                    service a
                  service b
                s -> a starts
                a -> s reports
                s -> b starts
                s -> t starts
                """), LANDSCAPE);
        Bounds outer = layout.boxes().getFirst().bounds();
        assertThat(layout.routes())
                .hasSize(4)
                .allSatisfy(
                        route -> assertThat(route.points()).allMatch(point -> outer.contains(point.x(), point.y())));
    }

    @Test
    void routesRelationsOfOpenContainers() {
        checked("containers", Sketch.of("""
                person p
                system s
                  service a
                  service b
                system t
                  service c
                p -> s uses
                p -> a uses
                s -> t uses
                s -> c asks
                t -> s answers
                b -> t asks
                a -> b
                """), LANDSCAPE);
    }

    @Test
    void laysOutCyclesAndDeepNesting() {
        Layout layout = checked("deep", Sketch.of("""
                system a
                  system b
                    system c
                      system d
                        service e
                        service f
                      service g
                    service h
                  service i
                service j
                e -> f one
                f -> g two
                g -> h three
                h -> i four
                i -> j five
                j -> e six
                """), new View("Deep", null, 9, Set.of(), Set.of()));
        assertThat(layout.boxes())
                .filteredOn(box -> box.element().equals("e"))
                .singleElement()
                .satisfies(box -> assertThat(box.depth()).isEqualTo(4));
        assertThat(layout.routes()).hasSize(6);
    }

    @Test
    void routesLeaveAtTheSourceAndArriveAtTheTarget() {
        Layout layout = checked("ends", Sketch.of("""
                service a
                service b
                b -> a
                """), LANDSCAPE);
        assertThat(layout.routes()).singleElement().satisfies(route -> {
            assertThat(route.from()).isEqualTo("b");
            assertThat(route.to()).isEqualTo("a");
        });
    }

    @Test
    void sharesWaysAmongManyRelations() {
        Architecture large = SketchedArchitectures.generated(1000, 2, 11);
        checked("large", large, LANDSCAPE);
    }

    @Test
    void laysOutFewContainersAfterAnEdit() throws ChangeConflictException {
        Architecture before = SketchedArchitectures.generated(1000, 1.6, 1);
        Element service = before.requireElement("s00300");
        Element added = new Element("added", ElementKind.SERVICE, "Added", service.parent(), Attributes.NONE);
        Relation calls = new Relation("calls", "added", service.id(), RelationKind.CALLS, Attributes.NONE);
        Architecture after = before.apply(new Change.AddElement(added)).apply(new Change.AddRelation(calls));
        LayoutMemory memory = new LayoutMemory();
        DiagramLayout.of(before, LANDSCAPE, Sketch.SIZES, memory);
        long containers = memory.containersLaidOut();

        Layout remembering = DiagramLayout.of(after, LANDSCAPE, Sketch.SIZES, memory);

        assertThat(containers).isGreaterThan(100);
        assertThat(memory.containersLaidOut() - containers).isBetween(3L, 10L);
        assertThat(remembering).isEqualTo(layout(after, LANDSCAPE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 1000})
    void givesTheSameLayoutWithAMemoryOfAnySize(int limit) {
        LayoutMemory memory = new LayoutMemory(limit);
        List<Architecture> architectures = Stream.of(1, 2, 3)
                .map(seed -> SketchedArchitectures.generated(60, 1.6, seed % 3))
                .toList();
        List<Layout> expected = architectures.stream()
                .map(architecture -> layout(architecture, LANDSCAPE))
                .toList();
        for (int time = 0; time < 2; time++) {
            for (int at = 0; at < architectures.size(); at++) {
                assertThat(DiagramLayout.of(architectures.get(at), LANDSCAPE, Sketch.SIZES, memory))
                        .as("seed " + (at + 1))
                        .isEqualTo(expected.get(at));
            }
        }
    }

    private static Layout checked(String seed, Architecture architecture, View view) {
        Layout layout = layout(architecture, view);
        LayoutChecks.check(seed, architecture, layout);
        return layout;
    }

    private static Layout layout(Architecture architecture, View view) {
        return DiagramLayout.of(architecture, view, Sketch.SIZES);
    }

    private static double aspect(Layout layout) {
        return layout.bounds().width() / layout.bounds().height();
    }
}
