package dev.plumbline.views;

import java.util.List;
import java.util.function.Function;

/// Asks people to choose, by keyboard or mouse.
@FunctionalInterface
public interface Chooser {

    /// Shows the question; a question that is open is given up.
    void ask(Question question);

    /// A question.
    ///
    /// @param prompt what is to be typed
    /// @param help the keys, in a line
    /// @param choices what can be chosen after people have typed a text
    record Question(String prompt, String help, Function<String, List<Choice>> choices) {

        /// A question with a fixed list of choices.
        public static Question of(String prompt, List<Choice> choices) {
            return new Question(
                    prompt, "↑ ↓ choose   Enter take   Esc leave", typed -> Choice.matching(typed, choices));
        }
    }
}
