package dev.plumbline.diagrams.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.layout.RandomEdits.Edit;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.graphmodel.view.ViewLayout;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingLayoutTest {

    private static final View LANDSCAPE = View.landscape("Test");
    private static final ViewLayout NOTHING = ViewLayout.empty("landscape");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keepsWhatAnEditDoesNotTouch(long seed, TestReporter report) throws ChangeConflictException {
        Architecture architecture = SketchedArchitectures.generated(300, 1.6, seed);
        LayoutMemory memory = new LayoutMemory();
        Layout layout = DiagramLayout.of(architecture, LANDSCAPE, Sketch.SIZES, memory);
        RandomEdits edits = new RandomEdits(seed);
        Map<RandomEdits.Kind, Mean> moved = new EnumMap<>(RandomEdits.Kind.class);
        for (int step = 0; step < 20; step++) {
            Edit edit = edits.next(architecture);
            Layout next = after(edit.after(), layout, NOTHING, memory);
            String what = "seed " + seed + ", step " + step + ", " + edit.kind() + " " + edit.touched();
            LayoutChecks.check(what, edit.after(), next);
            moved.computeIfAbsent(edit.kind(), kind -> new Mean()).add(displacement(layout, next, edit.touched()));
            architecture = edit.after();
            layout = next;
        }
        report.publishEntry("mean displacement of untouched elements, seed " + seed, moved.toString());
        assertThat(moved.values())
                .as("seed " + seed)
                .allSatisfy(mean -> assertThat(mean.value()).isLessThan(8));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void movesNoPinnedElementWhenOneIsAdded(long seed) throws ChangeConflictException {
        Architecture architecture = SketchedArchitectures.generated(200, 1.6, seed);
        LayoutMemory memory = new LayoutMemory();
        Layout first = DiagramLayout.of(architecture, LANDSCAPE, Sketch.SIZES, memory);
        ViewLayout pins = pins(first, new Random(seed), 5);
        Layout layout = after(architecture, first, pins, memory);
        RandomEdits edits = new RandomEdits(seed);
        for (int step = 0; step < 5; step++) {
            Edit edit = edits.next(architecture, RandomEdits.Kind.ADD);
            Layout next = after(edit.after(), layout, pins, memory);
            String what = "seed " + seed + ", step " + step;
            LayoutChecks.check(what, edit.after(), next);
            Map<String, Bounds> places = places(layout);
            assertThat(next.boxes())
                    .as(what)
                    .filteredOn(box -> pins.place(box.element()).isPresent())
                    .hasSameSizeAs(pins.places().keySet())
                    .isNotEmpty()
                    .allSatisfy(box -> assertThat(corner(box.bounds()))
                            .as(box.element())
                            .isEqualTo(corner(places.get(box.element()))));
            architecture = edit.after();
            layout = next;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void keepsPinnedPlacesExactlyInAnyArchitecture(long seed) {
        Architecture architecture = SketchedArchitectures.wild(seed);
        View view = new View("Wild", null, 1 + (int) (seed % 5), Set.of(), Set.of());
        Layout fresh = DiagramLayout.of(architecture, view, Sketch.SIZES);
        Random random = new Random(seed);
        Layout.Box pinned = fresh.boxes().get(random.nextInt(fresh.boxes().size()));
        Place place = place(fresh, pinned);
        TreeMap<String, Place> places =
                new TreeMap<>(Map.of(pinned.element(), Place.pinnedAt(place.x() + random.nextInt(200), place.y())));
        ViewLayout pins = new ViewLayout("wild", places);
        Layout layout =
                DiagramLayout.of(architecture, view, Sketch.SIZES, new LayoutMemory(), Standing.of(pins, NOTHING));
        LayoutChecks.check("seed " + seed, architecture, layout);
        assertThat(layout.boxes())
                .filteredOn(box -> places.containsKey(box.element()))
                .hasSameSizeAs(places.keySet())
                .allSatisfy(box -> assertThat(place(layout, box).text() + " pinned")
                        .isEqualTo(places.get(box.element()).text()));
    }

    @Test
    void changesNothingIfNothingChanged() {
        Architecture platform = SketchedArchitectures.contentPlatform();
        Layout layout = DiagramLayout.of(platform, LANDSCAPE, Sketch.SIZES);
        assertThat(after(platform, layout, NOTHING, new LayoutMemory())).isEqualTo(layout);
    }

    @Test
    void pushesOnlyWhatAPinnedElementIsDroppedOn() {
        Architecture row = Sketch.of("""
                service a
                service b
                service c
                service d
                """);
        Layout fresh = DiagramLayout.of(row, LANDSCAPE, Sketch.SIZES);
        Bounds target = places(fresh).get("d");
        ViewLayout pins = new ViewLayout(
                "landscape", new TreeMap<>(Map.of("a", Place.pinnedAt((int) target.x() + 40, (int) target.y() + 10))));
        Layout layout = after(row, fresh, pins, new LayoutMemory());
        Map<String, Bounds> places = places(layout);
        assertThat(places.get("b")).isEqualTo(places(fresh).get("b"));
        assertThat(places.get("c")).isEqualTo(places(fresh).get("c"));
        assertThat(places.get("a").intersects(places.get("d"))).isFalse();
    }

    @Test
    void tidiesTheGivenElementsOnly() {
        Architecture platform = SketchedArchitectures.contentPlatform();
        Layout fresh = DiagramLayout.of(platform, LANDSCAPE, Sketch.SIZES);
        ViewLayout pins = new ViewLayout("landscape", new TreeMap<>(Map.of("ranker", Place.pinnedAt(600, 400))));
        Layout moved = after(platform, fresh, pins, new LayoutMemory());
        Standing tidying = Standing.of(NOTHING, NOTHING).after(moved).tidying(Set.of("feed"));
        Layout tidied = DiagramLayout.of(platform, LANDSCAPE, Sketch.SIZES, new LayoutMemory(), tidying);
        BoxTree before = new BoxTree(fresh);
        BoxTree after = new BoxTree(tidied);
        assertThat(after.inside("feed", "ranker")).isEqualTo(before.inside("feed", "ranker"));
        assertThat(after.inside("feed", "feed-api")).isEqualTo(before.inside("feed", "feed-api"));
    }

    @Test
    void findsAFreePlaceForANewElementThatIsToBeTidied() {
        Architecture before = Sketch.of("""
                system shop
                  service a
                  service b
                a -> b
                """);
        Architecture after = Sketch.of("""
                system shop
                  service a
                  service b
                  service c
                a -> b
                b -> c
                """);
        Layout fresh = DiagramLayout.of(before, LANDSCAPE, Sketch.SIZES);
        Standing tidying = Standing.of(NOTHING, NOTHING).after(fresh).tidying(Set.of("c"));
        Layout tidied = DiagramLayout.of(after, LANDSCAPE, Sketch.SIZES, new LayoutMemory(), tidying);
        LayoutChecks.check("tidied", after, tidied);
        assertThat(places(tidied).get("a")).isEqualTo(places(fresh).get("a"));
        assertThat(places(tidied).get("b")).isEqualTo(places(fresh).get("b"));
        assertThat(tidied.bounds().width()).isLessThan(2000);
        assertThat(tidied.bounds().height()).isLessThan(2000);
    }

    @Test
    void takesThePlacesOfTheLandscapeForTheInsideOfAnElement() {
        Architecture platform = SketchedArchitectures.contentPlatform();
        View feed = new View("Feed", "feed", 2, Set.of(), Set.of());
        ViewLayout general = new ViewLayout(
                "landscape",
                new TreeMap<>(Map.of("ranker", Place.pinnedAt(700, 300), "safety", Place.pinnedAt(0, 4000))));
        Layout layout = DiagramLayout.of(
                platform, feed, Sketch.SIZES, new LayoutMemory(), Standing.of(ViewLayout.empty("feed"), general));
        LayoutChecks.check("feed", platform, layout);
        assertThat(layout.boxes())
                .filteredOn(box -> box.element().equals("ranker"))
                .singleElement()
                .satisfies(box -> assertThat(place(layout, box)).isEqualTo(Place.at(700, 300)));
        assertThat(layout.bounds().height()).isLessThan(3000);
    }

    private static Layout after(Architecture architecture, Layout before, ViewLayout pins, LayoutMemory memory) {
        Standing standing = Standing.of(pins, NOTHING).after(before);
        return DiagramLayout.of(architecture, LANDSCAPE, Sketch.SIZES, memory, standing);
    }

    /// Some boxes pinned where they stand, on whole units.
    private static ViewLayout pins(Layout layout, Random random, int count) {
        TreeMap<String, Place> pins = new TreeMap<>();
        for (int at = 0; at < count; at++) {
            Layout.Box box = layout.boxes().get(random.nextInt(layout.boxes().size()));
            Place place = place(layout, box);
            pins.put(box.element(), Place.pinnedAt(place.x(), place.y()));
        }
        return new ViewLayout("landscape", pins);
    }

    private static Place place(Layout layout, Layout.Box box) {
        Bounds bounds = box.bounds();
        if (box.container() == null) {
            return Place.at((int) Math.round(bounds.x()), (int) Math.round(bounds.y()));
        }
        Bounds frame = places(layout).get(box.container());
        return Place.at((int) Math.round(bounds.x() - frame.x() - ContainerLayout.PADDING), (int)
                Math.round(bounds.y() - frame.y() - ContainerLayout.HEADER - ContainerLayout.PADDING));
    }

    private static double displacement(Layout before, Layout after, String touched) {
        Map<String, Bounds> was = places(before);
        double sum = 0;
        int count = 0;
        for (Layout.Box box : after.boxes()) {
            Bounds old = was.get(box.element());
            if (old != null && !box.element().equals(touched)) {
                sum += Math.hypot(box.bounds().x() - old.x(), box.bounds().y() - old.y());
                count++;
            }
        }
        return sum / count;
    }

    private static Map<String, Bounds> places(Layout layout) {
        Map<String, Bounds> places = new HashMap<>();
        layout.boxes().forEach(box -> places.put(box.element(), box.bounds()));
        return places;
    }

    private static Point corner(Bounds box) {
        return new Point(box.x(), box.y());
    }

    private static final class Mean {

        private double sum;
        private int count;

        void add(double value) {
            sum += value;
            count++;
        }

        double value() {
            return sum / count;
        }

        @Override
        public String toString() {
            return "%.1f".formatted(value());
        }
    }
}
