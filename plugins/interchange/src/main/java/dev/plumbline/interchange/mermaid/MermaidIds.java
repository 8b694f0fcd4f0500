package dev.plumbline.interchange.mermaid;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Ids that Mermaid accepts: letters, digits and underscores, with a prefix that keeps them off its keywords.
final class MermaidIds {

    private MermaidIds() {}

    /// A distinct id for each element, in the order of their ids.
    static Map<String, String> of(Set<String> elements) {
        SortedSet<String> sorted = new TreeSet<>(elements);
        Map<String, String> ids = new HashMap<>();
        Set<String> given = new HashSet<>();
        for (String element : sorted) {
            String plain = plain(element);
            String id = plain;
            for (int number = 2; !given.add(id); number++) {
                id = plain + "__" + number;
            }
            ids.put(element, id);
        }
        return ids;
    }

    /// The id, distinct or not.
    static String plain(String element) {
        return "e_" + element.replaceAll("[^A-Za-z0-9]", "_");
    }
}
