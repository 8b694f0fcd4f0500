package dev.plumbline.graphmodel.workspace;

import java.util.Collection;

/// Offers near names for the first mistakes of a workspace; a search among many names for each of many is too slow.
final class Suggestions {

    private static final int MOST = 50;

    private int given;

    /// A remedy that begins with the nearest name, if one is near, and ends with the given sentence.
    String remedy(String mistyped, Collection<String> known, String otherwise) {
        given++;
        return given <= MOST ? NearestName.remedy(mistyped, known, otherwise) : otherwise;
    }
}
