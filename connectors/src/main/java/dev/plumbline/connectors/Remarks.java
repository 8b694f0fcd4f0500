package dev.plumbline.connectors;

import dev.plumbline.graphmodel.value.ShownText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What users should know about what was pulled: sentences, each said once, some with the names that they are about.
public final class Remarks {

    private static final int SHOWN = 8;

    private final Set<String> sentences = new LinkedHashSet<>();
    private final Map<String, TreeSet<String>> named = new TreeMap<>();

    /// Says a sentence.
    public void say(String sentence) {
        sentences.add(sentence);
    }

    /// Says a sentence about something: the names of all that it is about stand at its end.
    ///
    /// @param sentence the sentence without its full stop
    public void about(String sentence, String name) {
        named.computeIfAbsent(sentence, unseen -> new TreeSet<>()).add(ShownText.shortened(name));
    }

    /// All sentences, those about something last.
    public List<String> all() {
        List<String> all = new ArrayList<>(sentences);
        named.forEach((sentence, names) -> {
            String shown = String.join(", ", names.stream().limit(SHOWN).toList());
            String rest = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
            all.add(sentence + ": " + shown + rest + ".");
        });
        return List.copyOf(all);
    }
}
