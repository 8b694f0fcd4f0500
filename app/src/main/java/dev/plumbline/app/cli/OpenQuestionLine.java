package dev.plumbline.app.cli;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.OpenQuestion;
import dev.plumbline.pluginapi.RuleDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a rule cannot tell, in a line for reports.
///
/// @param rule the rule
/// @param text what is not known, of the first elements, and of how many more
record OpenQuestionLine(RuleDescription rule, String text) {

    private static final int SHOWN = 3;

    /// One for each rule that cannot tell something, in the order of the result.
    static List<OpenQuestionLine> of(CheckResult result) {
        Map<RuleDescription, List<OpenQuestion>> byRule = new LinkedHashMap<>();
        result.openQuestions()
                .forEach(question -> byRule.computeIfAbsent(question.rule(), rule -> new ArrayList<>())
                        .add(question));
        return byRule.entrySet().stream()
                .map(entry -> new OpenQuestionLine(entry.getKey(), text(entry.getValue())))
                .toList();
    }

    private static String text(List<OpenQuestion> questions) {
        String first = String.join(
                " ", questions.stream().limit(SHOWN).map(OpenQuestion::missing).toList());
        int more = questions.size() - SHOWN;
        return more > 0 ? first + " And " + more + " more." : first;
    }
}
