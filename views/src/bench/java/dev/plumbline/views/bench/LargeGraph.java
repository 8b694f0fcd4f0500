package dev.plumbline.views.bench;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A graph of services in systems, five relations for each, with a place for everything.
///
/// The places are on a grid, so that both viewers draw the same picture and no layout algorithm is measured. Four of
/// five relations stay within a system.
///
/// @param architecture the systems, services and relations
/// @param layout where they stand
record LargeGraph(Architecture architecture, Layout layout) {

    static final double BOX_WIDTH = 160;
    static final double BOX_HEIGHT = 64;
    private static final int PER_SYSTEM = 100;
    private static final int COLUMNS = 10;
    private static final double CELL_WIDTH = 200;
    private static final double CELL_HEIGHT = 110;
    private static final double SYSTEM_WIDTH = COLUMNS * CELL_WIDTH + 40;
    private static final double SYSTEM_HEIGHT = PER_SYSTEM / COLUMNS * CELL_HEIGHT + 60;
    private static final double GAP = 80;
    private static final int RELATIONS_PER_SERVICE = 5;
    private static final long SEED = 20_261_123;

    /// A graph of so many services; the systems come on top.
    static LargeGraph of(int services) {
        Plan plan = new Plan(services);
        plan.place();
        plan.relate();
        return new LargeGraph(
                Architecture.of("Large", plan.elements, plan.relations, List.of(), List.of()),
                new Layout(plan.bounds(), plan.boxes, plan.routes));
    }

    private static final class Plan {

        private final int services;
        private final int systems;
        private final int systemColumns;
        private final List<Element> elements = new ArrayList<>();
        private final List<Relation> relations = new ArrayList<>();
        private final List<Layout.Box> boxes = new ArrayList<>();
        private final List<Layout.Route> routes = new ArrayList<>();
        private final Map<String, Bounds> places = new HashMap<>();

        Plan(int services) {
            this.services = services;
            systems = services / PER_SYSTEM;
            systemColumns = (int) Math.ceil(Math.sqrt(systems * SYSTEM_HEIGHT / SYSTEM_WIDTH));
        }

        Bounds bounds() {
            int rows = (systems + systemColumns - 1) / systemColumns;
            return new Bounds(
                    0, 0, systemColumns * (SYSTEM_WIDTH + GAP) - GAP, rows * (SYSTEM_HEIGHT + GAP) - GAP);
        }

        void place() {
            for (int system = 0; system < systems; system++) {
                String id = "system-" + system;
                double left = system % systemColumns * (SYSTEM_WIDTH + GAP);
                double top = system / systemColumns * (SYSTEM_HEIGHT + GAP);
                elements.add(new Element(id, ElementKind.SYSTEM, "System " + system, null, Attributes.NONE));
                Bounds area = new Bounds(left, top, SYSTEM_WIDTH, SYSTEM_HEIGHT);
                boxes.add(new Layout.Box(id, null, area, 0, true, 0));
                for (int i = 0; i < PER_SYSTEM; i++) {
                    double x = left + 40 + i % COLUMNS * CELL_WIDTH;
                    double y = top + 60 + i / COLUMNS * CELL_HEIGHT;
                    service(id, system * PER_SYSTEM + i, new Bounds(x, y, BOX_WIDTH, BOX_HEIGHT));
                }
            }
        }

        private void service(String system, int number, Bounds area) {
            String id = "service-" + number;
            ElementKind kind = number % 5 == 0 ? ElementKind.DATASTORE : ElementKind.SERVICE;
            elements.add(new Element(id, kind, "Service " + number, system, Attributes.NONE));
            boxes.add(new Layout.Box(id, system, area, 1, false, 0));
            places.put(id, area);
        }

        void relate() {
            Random random = new Random(SEED);
            for (int i = 0; i < services * RELATIONS_PER_SERVICE; i++) {
                int from = i / RELATIONS_PER_SERVICE;
                int first = from - from % PER_SYSTEM;
                boolean inside = random.nextInt(5) > 0;
                int to = inside ? first + random.nextInt(PER_SYSTEM) : random.nextInt(services);
                relation("relation-" + i, "service-" + from, "service-" + (to == from ? (to + 1) % services : to));
            }
        }

        private void relation(String id, String from, String to) {
            relations.add(new Relation(id, from, to, RelationKind.CALLS, Attributes.NONE));
            Bounds source = places.get(from);
            Bounds target = places.get(to);
            boolean right = target.x() > source.x();
            double start = right ? source.right() : source.x();
            double end = right ? target.x() : target.right();
            double middle = source.x() == target.x() ? source.x() - 20 : (start + end) / 2;
            double last = source.x() == target.x() ? target.x() : end;
            routes.add(new Layout.Route(
                    List.of(id),
                    from,
                    to,
                    List.of(
                            new Point(start, source.centerY()),
                            new Point(middle, source.centerY()),
                            new Point(middle, target.centerY()),
                            new Point(last, target.centerY())),
                    null));
        }
    }
}
