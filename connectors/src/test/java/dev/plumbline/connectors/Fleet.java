package dev.plumbline.connectors;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.ExampleShop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An architecture of many services in a chain, each with a service time and one of them observed under another name.
public final class Fleet {

    private Fleet() {}

    public static Architecture of(int size) {
        List<Element> elements = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            String id = id(index);
            Element element = ExampleShop.service(id, 2, 8, Duration.ofMillis(10 + index % 7));
            elements.add(index == 3 ? element.with(ElementAttributes.OBSERVED_AS, "Service Three \"3\"") : element);
            if (index > 0) {
                String before = id(index - 1);
                relations.add(ExampleShop.relation(before + "-" + id, before, id, RelationKind.CALLS));
            }
        }
        return Architecture.of("Fleet", elements, relations, List.of(), List.of());
    }

    public static String id(int index) {
        return String.format(Locale.ROOT, "service-%03d", index);
    }
}
