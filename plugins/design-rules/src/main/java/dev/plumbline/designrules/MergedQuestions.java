package dev.plumbline.designrules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes one question of all those that a rule which needs evidence has open: where evidence is missing, it is missing
/// for most parts alike, and the same answer for each of them would bury the others.
final class MergedQuestions {

    private MergedQuestions() {}

    /// The questions in the same order, those of a rule that needs evidence at the place of its first one.
    static List<OpenQuestion> of(List<OpenQuestion> questions) {
        Map<Object, List<OpenQuestion>> groups = new LinkedHashMap<>();
        for (OpenQuestion question : questions) {
            Object key = question.rule().basis().needs().isEmpty()
                    ? question
                    : question.rule().id();
            groups.computeIfAbsent(key, wanted -> new ArrayList<>()).add(question);
        }
        return groups.values().stream().map(MergedQuestions::merged).toList();
    }

    private static OpenQuestion merged(List<OpenQuestion> questions) {
        OpenQuestion first = questions.getFirst();
        if (questions.size() == 1) {
            return first;
        }
        List<String> elements = questions.stream()
                .flatMap(question -> question.elements().stream())
                .distinct()
                .sorted()
                .toList();
        return new OpenQuestion(
                first.rule(), elements, first.missing() + " So it is of " + (questions.size() - 1) + " more.");
    }
}
