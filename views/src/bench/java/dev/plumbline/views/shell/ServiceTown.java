package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Forty systems of 24 services, a thousand elements together, with 1.6 relations for each service; four of five stay
/// within their system.
public final class ServiceTown {

    private static final int SYSTEMS = 40;
    private static final int SERVICES = 24;
    private static final double RELATIONS = 1.6;
    private static final long SEED = 20_261_127;

    private ServiceTown() {}

    public static Architecture create() {
        List<Element> elements = new ArrayList<>();
        for (int system = 0; system < SYSTEMS; system++) {
            elements.add(element("system-" + system, ElementKind.SYSTEM, "System " + system, null));
            for (int i = 0; i < SERVICES; i++) {
                int number = system * SERVICES + i;
                elements.add(
                        element("service-" + number, ElementKind.SERVICE, "Service " + number, "system-" + system));
            }
        }
        return Architecture.of("Town", elements, relations(), List.of(), List.of());
    }

    private static Element element(
            String id, ElementKind kind, String name, @Nullable String parent) {
        return new Element(id, kind, name, parent, Attributes.NONE);
    }

    private static List<Relation> relations() {
        Random random = new Random(SEED);
        int services = SYSTEMS * SERVICES;
        Map<String, Relation> relations = new LinkedHashMap<>();
        while (relations.size() < services * RELATIONS) {
            int from = random.nextInt(services);
            int first = from - from % SERVICES;
            int to = random.nextInt(5) > 0 ? first + random.nextInt(SERVICES) : random.nextInt(services);
            if (from != to) {
                String id = "r-" + from + "-" + to;
                relations.put(
                        id,
                        new Relation(id, "service-" + from, "service-" + to, RelationKind.CALLS, Attributes.NONE));
            }
        }
        return List.copyOf(relations.values());
    }
}
