package dev.plumbline.views.canvas;

import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.view.Chip;
import dev.plumbline.graphmodel.view.FilterExpression;
import dev.plumbline.graphmodel.view.FilterExpression.Mistake;
import dev.plumbline.graphmodel.view.ViewFilter;
import dev.plumbline.views.OpenedArchitecture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people type to find elements: conditions on the model, and on what running services told, all of which are
/// wanted: `kind:service errors>1% !health:ok`.
///
/// @param filter the conditions on the model
/// @param live the conditions on what services told
/// @param mistakes what cannot be read
record FindExpression(ViewFilter filter, List<LiveCondition> live, List<Mistake> mistakes) {

    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\"?)+");

    FindExpression {
        live = List.copyOf(live);
        mistakes = List.copyOf(mistakes);
    }

    /// The expression that a text stands for.
    static FindExpression read(String text) {
        List<LiveCondition> live = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            try {
                Optional<LiveCondition> condition = LiveCondition.Reader.read(words.group());
                condition.ifPresentOrElse(
                        live::add, () -> rest.append(words.group()).append(' '));
            } catch (ValueFormatException wrong) {
                mistakes.add(new Mistake(String.valueOf(wrong.getMessage()), wrong.remedy()));
            }
        }
        FilterExpression model = FilterExpression.read(rest.toString().strip());
        mistakes.addAll(model.mistakes());
        return new FindExpression(model.filter(), live, mistakes);
    }

    /// Whether nothing is asked.
    boolean isEmpty() {
        return filter.isEmpty() && live.isEmpty();
    }

    /// The filter whose matches are found now. What services told is there as the ids of the elements, as it will be
    /// something else in a moment.
    ViewFilter present(OpenedArchitecture opened) {
        if (live.isEmpty()) {
            return filter;
        }
        LiveFacts facts = new LiveFacts(opened);
        List<String> ids = opened.architecture().elements().keySet().stream()
                .filter(id -> live.stream().allMatch(condition -> condition.matches(facts, id)))
                .toList();
        // A filter has no conditions without values: where nothing is found, an id that is none stands for that.
        return filter.with(new Chip.Ids(ids.isEmpty() ? List.of("-") : ids));
    }
}
