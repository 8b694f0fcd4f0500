package dev.plumbline.simulation.availability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What is assumed and left out, each thing said once of all that it is about.
final class Remarks {

    private static final int SHOWN = 8;

    private final Map<String, TreeSet<String>> subjects = new LinkedHashMap<>();

    void about(String sentence, String subject) {
        subjects.computeIfAbsent(sentence, key -> new TreeSet<>()).add(subject);
    }

    List<String> toList() {
        List<String> all = new ArrayList<>();
        subjects.forEach((sentence, names) -> {
            String shown = String.join(", ", names.stream().limit(SHOWN).toList());
            String rest = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
            all.add(sentence + ": " + shown + rest + ".");
        });
        return all;
    }
}
