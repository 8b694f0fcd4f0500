package dev.plumbline.graphmodel;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Ids that nothing in an architecture has yet, made from what people call a thing.
///
/// Each id is given once, so that several parts can be named before any of them is added.
public final class FreeIds {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    private final Architecture architecture;
    private final Set<String> given = new HashSet<>();

    /// The free ids of an architecture.
    public FreeIds(Architecture architecture) {
        this.architecture = architecture;
    }

    /// An id for an element with the given name: "Order API" gives `order-api`, or `order-api-2` if that is taken.
    ///
    /// @param otherwise what the id starts with if the name has no letter or digit that may stand in one
    public String element(String name, String otherwise) {
        String slug = slug(name);
        return free(slug.isEmpty() ? otherwise : slug);
    }

    /// An id for a relation between two elements.
    public String relation(String from, String to) {
        return free(from + "-" + to);
    }

    private String free(String wanted) {
        String id = wanted;
        for (int number = 2; isTaken(id); number++) {
            id = wanted + "-" + number;
        }
        given.add(id);
        return id;
    }

    private boolean isTaken(String id) {
        return given.contains(id)
                || architecture.elements().containsKey(id)
                || architecture.relations().containsKey(id)
                || architecture.flows().containsKey(id)
                || architecture.scenarios().containsKey(id);
    }

    private static String slug(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        return EDGES.matcher(OTHERS.matcher(plain).replaceAll("-")).replaceAll("");
    }
}
