package dev.plumbline.simulation.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a result assumes and could not take into account, each thing said once.
public final class Notes {

    private static final int SHOWN = 8;

    private final Set<String> sentences = new LinkedHashSet<>();
    private final Map<String, TreeSet<String>> subjects = new LinkedHashMap<>();

    /// Adds a sentence.
    public void add(String sentence) {
        sentences.add(sentence);
    }

    /// Adds a subject to the sentence that is said of all such subjects together.
    public void about(String sentence, String subject) {
        subjects.computeIfAbsent(sentence, key -> new TreeSet<>()).add(subject);
    }

    /// The notes in the order in which they were first made, those about subjects last.
    public List<String> toList() {
        List<String> all = new ArrayList<>(sentences);
        subjects.forEach((sentence, names) -> {
            List<String> shown = names.stream().limit(SHOWN).toList();
            String rest = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
            all.add(sentence + ": " + String.join(", ", shown) + rest + ".");
        });
        return all;
    }
}
