package dev.plumbline.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.diagrams.draw.DiffOverlay;
import dev.plumbline.diagrams.draw.ElementSizes;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ArchitectureDiff;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.graphmodel.view.ViewLayout;
import dev.plumbline.pluginapi.health.HealthThresholds;
import dev.plumbline.pluginapi.telemetry.Mapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LaidOutDiagramsTest {

    private static final Architecture ARCHITECTURE = SampleArchitecture.create();
    private static final View LANDSCAPE = View.landscape("Landscape");
    private static final Size SCREEN = new Size(1600, 1000);

    private final DiagramSource diagrams = new LaidOutDiagrams();

    @Test
    void keepsPinnedPlacesUnderTheIdOfTheView() {
        ViewLayout pins = new ViewLayout("mine", new TreeMap<>(Map.of("parcel", Place.pinnedAt(2400, 1300))));
        OpenedArchitecture opened = opened(ARCHITECTURE, Map.of("mine", pins), Standpoint.PRESENT);
        View mine = new View("mine", "Mine", null, 3, Set.of(), Set.of(), Set.of());
        assertThat(boxes(opened, mine).get("parcel").x()).isEqualTo(2400);
        assertThat(boxes(opened, LANDSCAPE).get("parcel").x()).isNotEqualTo(2400);
    }

    @Test
    void givesAnotherWorkspaceNoneOfThePlacesOfTheOneBefore() throws ChangeConflictException {
        Architecture other = ARCHITECTURE.apply(new Change.AddElement(new Element(
                "archive", ElementKind.SYSTEM, "Archive of everything that was ever sold", null, Attributes.NONE)));
        Map<String, Bounds> fresh = boxes(present(other), LANDSCAPE);
        DiagramSource used = new LaidOutDiagrams();
        used.draw(present(ARCHITECTURE), LANDSCAPE, Optional.empty(), SCREEN);
        used.forget();
        assertThat(used.draw(present(other), LANDSCAPE, Optional.empty(), SCREEN)
                        .groups())
                .filteredOn(group -> group.role() == Role.ELEMENT)
                .allSatisfy(group -> assertThat(bounds(group)).isEqualTo(fresh.get(group.id())));
    }

    @Test
    void takesThePlacesOfTheLandscapeForAViewWithoutPlaces() {
        ViewLayout pins = new ViewLayout("landscape", new TreeMap<>(Map.of("orders", Place.pinnedAt(900, 700))));
        OpenedArchitecture opened = opened(ARCHITECTURE, Map.of("landscape", pins), Standpoint.PRESENT);
        View mine = new View("mine", "Mine", null, 3, Set.of(), Set.of(), Set.of());
        String container = ARCHITECTURE.requireElement("orders").parent();
        Map<String, Bounds> places = boxes(opened, mine);
        assertThat(places.get("orders").x() - places.get(container).x()).isGreaterThanOrEqualTo(900);
    }

    @Test
    void drawsWhatAFilterLeavesCloseTogetherAndAllInItsPlaceAfterwards() throws ChangeConflictException {
        Map<String, Bounds> all = boxes(present(ARCHITECTURE), LANDSCAPE);
        Set<String> hidden = new TreeSet<>(ARCHITECTURE.elements().keySet());
        hidden.removeAll(Set.of("reader", "parcel", "shop", "web"));
        Drawing few = drawing(present(ARCHITECTURE), LANDSCAPE.hiding(hidden));
        Bounds whole = drawing(present(ARCHITECTURE), LANDSCAPE).bounds();
        assertThat(few.bounds().width() * few.bounds().height()).isLessThan(whole.width() * whole.height() / 3);
        Architecture edited = renamed();
        boxes(present(edited), LANDSCAPE.hiding(hidden));
        assertThat(boxes(present(edited), LANDSCAPE)).isEqualTo(all);
    }

    @Test
    void keepsThePlacesWhereOneElementIsHidden() {
        Map<String, Bounds> all = boxes(present(ARCHITECTURE), LANDSCAPE);
        Map<String, Bounds> others = boxes(present(ARCHITECTURE), LANDSCAPE.hiding(Set.of("parcel")));
        all.remove("parcel");
        assertThat(others).isEqualTo(all);
    }

    @Test
    void standsAgainAsItWasBeforeItWasTidied() {
        ViewLayout pins = new ViewLayout("landscape", new TreeMap<>(Map.of("parcel", Place.pinnedAt(2400, 1300))));
        boxes(opened(ARCHITECTURE, Map.of("landscape", pins), Standpoint.PRESENT), LANDSCAPE);
        Map<String, Bounds> untidy = boxes(present(ARCHITECTURE), LANDSCAPE);
        assertThat(untidy.get("parcel").x()).isEqualTo(2400);

        Runnable back = diagrams.remember(LANDSCAPE);
        diagrams.tidyAll(LANDSCAPE);
        assertThat(boxes(present(ARCHITECTURE), LANDSCAPE).get("parcel")).isNotEqualTo(untidy.get("parcel"));
        back.run();
        assertThat(boxes(present(ARCHITECTURE), LANDSCAPE)).isEqualTo(untidy);

        Runnable again = diagrams.remember(LANDSCAPE);
        diagrams.tidy(LANDSCAPE, Set.of("parcel", "web", "shop"));
        assertThat(boxes(present(ARCHITECTURE), LANDSCAPE)).isNotEqualTo(untidy);
        again.run();
        assertThat(boxes(present(ARCHITECTURE), LANDSCAPE)).isEqualTo(untidy);
    }

    @Test
    void shortensLabelsWhereThatMakesAWideDiagramMuchSmaller() {
        Bounds full = inRoom(new Size(100_000, 100_000));
        Bounds brief = inRoom(new Size(full.width() / 2.2, full.height()));
        assertThat(brief.width() * 1.4).isLessThan(full.width());
        assertThat(inRoom(new Size(full.width() / 8, full.height())))
                .as("what cannot be read anyway is written in full")
                .isEqualTo(full);
    }

    private static Bounds inRoom(Size room) {
        return new LaidOutDiagrams()
                .draw(OpenedArchitecture.of(ARCHITECTURE), LANDSCAPE.atDepth(1), Optional.empty(), room)
                .bounds();
    }

    @Test
    void comparesWhereThingsStand() throws ChangeConflictException {
        Map<String, Bounds> all = boxes(present(ARCHITECTURE), LANDSCAPE);
        DiffOverlay overlay = DiffOverlay.of(ArchitectureDiff.between(ARCHITECTURE, renamed()));
        Standpoint compared = new Standpoint.Compared("since then", overlay, LANDSCAPE);
        OpenedArchitecture opened = opened(overlay.union(), Map.of(), compared);
        Map<String, Bounds> then = boxes(opened, LANDSCAPE);
        assertThat(then.keySet()).isEqualTo(all.keySet());
        assertThat(then.get("orders").x()).isEqualTo(all.get("orders").x());
        assertThat(boxes(present(ARCHITECTURE), LANDSCAPE)).isEqualTo(all);
    }

    private static Architecture renamed() throws ChangeConflictException {
        String name = ARCHITECTURE.requireElement("parcel").name();
        return ARCHITECTURE.apply(new Change.UpdateElement("parcel", "name", name, "p" + name.substring(1)));
    }

    private static OpenedArchitecture present(Architecture architecture) {
        return opened(architecture, Map.of(), Standpoint.PRESENT);
    }

    private static OpenedArchitecture opened(
            Architecture architecture, Map<String, ViewLayout> layouts, Standpoint standpoint) {
        return new OpenedArchitecture(
                architecture,
                List.of(),
                RuleReport.NONE,
                Mapped.NONE,
                HealthThresholds.STANDARD,
                List.of(),
                SourcePlaces.NONE,
                new TreeMap<>(),
                new TreeMap<>(layouts),
                standpoint,
                Optional.empty());
    }

    private Map<String, Bounds> boxes(OpenedArchitecture opened, View view) {
        Map<String, Bounds> boxes = new TreeMap<>();
        for (Drawing.Group group : drawing(opened, view).groups()) {
            if (group.role() == Role.ELEMENT || group.role() == Role.CONTAINER) {
                boxes.put(group.id(), bounds(group));
            }
        }
        return boxes;
    }

    private static Bounds bounds(Drawing.Group group) {
        return group.role() == Role.ELEMENT ? ElementSizes.withoutOverhang(group.bounds()) : group.bounds();
    }

    private Drawing drawing(OpenedArchitecture opened, View view) {
        return diagrams.draw(opened, view, Optional.empty(), SCREEN);
    }
}
