package dev.plumbline.diagrams.layout;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An architecture written as an indented outline for tests.
///
/// `kind id` is an element inside the one that is less indented; `from -> to label` is a call, and
/// `from -kind-> to label` any other relation.
final class Sketch {

    /// Boxes of the default size, titles of 160, labels of 6 units a letter.
    static final Sizes SIZES = new Sizes() {
        @Override
        public double container(Element element) {
            return 160;
        }

        @Override
        public Optional<Size> label(List<Relation> relations) {
            return text(relations).map(text -> new Size(12 + 6.0 * text.length(), 18));
        }
    };

    private final List<Element> elements = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    private Sketch() {}

    static Architecture of(String outline) {
        Sketch sketch = new Sketch();
        ArrayDeque<String> containers = new ArrayDeque<>();
        for (String line : outline.lines().filter(text -> !text.isBlank()).toList()) {
            int indent = (line.length() - line.stripLeading().length()) / 2;
            String[] words = line.strip().split(" ", 4);
            if (words.length > 1 && words[1].startsWith("-")) {
                sketch.relation(words);
                continue;
            }
            while (containers.size() > indent) {
                containers.pop();
            }
            sketch.elements.add(new Element(
                    words[1], ElementKind.of(words[0]).orElseThrow(), words[1], containers.peek(), Attributes.NONE));
            containers.push(words[1]);
        }
        return Architecture.of("sketch", sketch.elements, sketch.relations, List.of(), List.of());
    }

    static Optional<String> text(List<Relation> relations) {
        return relations.size() > 1
                ? Optional.of(relations.size() + " relations")
                : relations.getFirst().get(RelationAttributes.DESCRIPTION);
    }

    private void relation(String[] words) {
        String kind = words[1].equals("->") ? "calls" : words[1].substring(1, words[1].length() - 2);
        Attributes attributes =
                words.length > 3 ? Attributes.NONE.with(RelationAttributes.DESCRIPTION, words[3]) : Attributes.NONE;
        relations.add(new Relation(
                "r%03d".formatted(relations.size()),
                words[0],
                words[2],
                RelationKind.valueOf(kind.replace('-', '_').toUpperCase(Locale.ROOT)),
                attributes));
    }
}
