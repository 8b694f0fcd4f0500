package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationKind;
import java.util.Map;
import java.util.OptionalDouble;

/// Small diagrams, laid out by hand, that tests of outputs share.
public final class Sample {

    private Sample() {}

    /// A shop: a person, a container with a service and a store, a stream, and a closed system.
    static Sketch shop() {
        return new Sketch()
                .box("buyer", ElementKind.PERSON, "Buyer", new Bounds(0, 0, 176, 96))
                .box("shop", ElementKind.SYSTEM, "Shop", null, open("shop", new Bounds(256, 0, 520, 220)))
                .box("api", ElementKind.SERVICE, "Shop API", "shop", inside("api", new Bounds(280, 44, 176, 72)))
                .technology("Java 25")
                .owner("team-shop")
                .box("orders", ElementKind.DATASTORE, "Orders", "shop", inside("orders", new Bounds(576, 44, 176, 80)))
                .box("erp", ElementKind.SYSTEM, "ERP", null, closed("erp", new Bounds(280, 280, 176, 72)))
                .element("ledger", ElementKind.SERVICE, "Ledger", "erp", "")
                .relation("buyer", "api", RelationKind.CALLS, "HTTPS")
                .route(new Point(220, 80), new Point(176, 80), new Point(280, 80))
                .relation("api", "orders", RelationKind.WRITES, "SQL")
                .change(relation -> relation.with(RelationAttributes.CRITICALITY, RelationCriticality.OPTIONAL))
                .route(new Point(516, 80), new Point(456, 80), new Point(576, 80))
                .relation("api", "erp", RelationKind.PUBLISHES, "")
                .route(
                        new Point(368, 240),
                        new Point(368, 116),
                        new Point(368, 200),
                        new Point(400, 200),
                        new Point(400, 280));
    }

    /// The drawing of the shop.
    public static Drawing drawing() {
        return drawing(shop(), Overlay.NONE);
    }

    static Drawing drawing(Sketch sketch, Overlay overlay) {
        return DiagramDrawing.of(sketch.architecture(), View.landscape("Shop & co"), sketch.layout(), overlay);
    }

    /// A drawing of one service with a name.
    public static Drawing named(String name) {
        Sketch sketch = new Sketch().box("service", ElementKind.SERVICE, name, new Bounds(0, 0, 240, 80));
        return DiagramDrawing.of(sketch.architecture(), View.landscape(name), sketch.layout(), Overlay.NONE);
    }

    static Overlay overlay(String element, Overlay.State state) {
        return new Overlay(
                "Utilisation",
                Overlay.Origin.MEASURED,
                Map.of(element, new Overlay.Reading(state, "83 %", OptionalDouble.of(0.83))),
                Map.of());
    }

    private static Layout.Box open(String id, Bounds bounds) {
        return new Layout.Box(id, null, bounds, 0, true, 0);
    }

    private static Layout.Box inside(String id, Bounds bounds) {
        return new Layout.Box(id, "shop", bounds, 1, false, 0);
    }

    private static Layout.Box closed(String id, Bounds bounds) {
        return new Layout.Box(id, null, bounds, 0, false, 1);
    }
}
