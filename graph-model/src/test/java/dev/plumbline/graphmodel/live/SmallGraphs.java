package dev.plumbline.graphmodel.live;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Architectures that are nothing but a shape.
final class SmallGraphs {

    private SmallGraphs() {}

    /// Two to seven elements, and at most twice as many relations, loops and parallel ones among them.
    static Architecture random(long seed) {
        Random random = new Random(seed);
        int size = random.nextInt(2, 8);
        List<int[]> edges = new ArrayList<>();
        for (int i = random.nextInt(size * 2 + 1); i > 0; i--) {
            edges.add(new int[] {random.nextInt(size), random.nextInt(size)});
        }
        return of(size, edges);
    }

    static Architecture of(int size, List<int[]> edges) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            elements.add(new Element(id(i), ElementKind.SERVICE, id(i), null, Attributes.NONE));
        }
        List<Relation> relations = new ArrayList<>();
        for (int[] edge : edges) {
            relations.add(new Relation(
                    "r" + relations.size(), id(edge[0]), id(edge[1]), RelationKind.CALLS, Attributes.NONE));
        }
        return Architecture.of("x", elements, relations, List.of(), List.of());
    }

    static String id(int number) {
        return String.format("e%06d", number);
    }
}
