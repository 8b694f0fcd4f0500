package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.draw.Overlay.Reading;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Shows the most serious reading of what a closed container hides on the container itself.
///
/// A container that was measured itself keeps its own reading. Readings without a limit, such as traffic, have no order
/// of seriousness; they are not shown on a container unless they are not in order.
final class ClosedContainers {

    private static final Comparator<Reading> SERIOUSNESS = Comparator.comparing(Reading::state)
            .thenComparingDouble(reading -> reading.share().orElse(0));

    private final Architecture architecture;
    private final Overlay overlay;

    private ClosedContainers(Architecture architecture, Overlay overlay) {
        this.architecture = architecture;
        this.overlay = overlay;
    }

    /// The overlay with readings for the closed containers of the layout.
    static Overlay over(Architecture architecture, Layout layout, Overlay overlay) {
        if (overlay.elements().isEmpty()) {
            return overlay;
        }
        ClosedContainers containers = new ClosedContainers(architecture, overlay);
        Map<String, Reading> elements = new HashMap<>(overlay.elements());
        layout.boxes().stream()
                .filter(box -> box.hidden() > 0)
                .forEach(box -> containers
                        .worst(box.element())
                        .ifPresent(reading -> elements.putIfAbsent(box.element(), reading)));
        return new Overlay(overlay.metric(), overlay.origin(), elements, overlay.relations());
    }

    private Optional<Reading> worst(String container) {
        return architecture.elements().values().stream()
                .map(Element::id)
                .filter(id -> !id.equals(container) && architecture.isWithin(id, container))
                .flatMap(id -> overlay.element(id).stream())
                .filter(reading -> reading.share().isPresent() || reading.state() != Overlay.State.OK)
                .max(SERIOUSNESS)
                .map(reading -> new Reading(
                        reading.state(), reading.value().isEmpty() ? "" : "worst " + reading.value(), reading.share()));
    }
}
