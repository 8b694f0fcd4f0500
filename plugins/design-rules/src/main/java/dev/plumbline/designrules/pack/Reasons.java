package dev.plumbline.designrules.pack;

import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Says which terms of a condition made it true, by looking at the values of its parts once more.
final class Reasons {

    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in", "_in_");
    private static final int LONGEST = 160;

    private final TermTexts texts;
    private final Map<Long, Object> values = new HashMap<>();
    private final Set<String> found = new LinkedHashSet<>();

    private Reasons(TermTexts texts) {
        this.texts = texts;
    }

    /// The terms that made a condition true, each in a few words; empty if it is not.
    static List<String> of(Term term, Map<String, Object> variables) {
        Reasons reasons = new Reasons(term.texts());
        try {
            Object result =
                    term.program().trace(variables, (expression, value) -> reasons.values.put(expression.id(), value));
            if (Boolean.TRUE.equals(result)) {
                reasons.explain(term.tree().getExpr(), true);
            }
        } catch (CelEvaluationException unknown) {
            return List.of();
        }
        return List.copyOf(reasons.found);
    }

    private void explain(CelExpr expression, boolean wanted) {
        String function = expression.getKind() == CelExpr.ExprKind.Kind.CALL
                ? expression.call().function()
                : "";
        switch (function) {
            case "_&&_", "_||_" ->
                expression.call().args().stream()
                        .filter(side -> Boolean.valueOf(wanted).equals(values.get(side.id())))
                        .forEach(side -> explain(side, wanted));
            case "!_" -> explain(expression.call().args().getFirst(), !wanted);
            case "_?_:_" -> {
                CelExpr condition = expression.call().args().getFirst();
                boolean first = Boolean.TRUE.equals(values.get(condition.id()));
                explain(condition, first);
                explain(expression.call().args().get(first ? 1 : 2), wanted);
            }
            default -> found.add(said(expression, function, wanted));
        }
    }

    private String said(CelExpr expression, String function, boolean value) {
        String text = brief(texts.of(expression));
        if (!COMPARISONS.contains(function)) {
            return text + " is " + value;
        }
        List<String> sides = new ArrayList<>();
        for (CelExpr side : expression.call().args()) {
            Object known = values.get(side.id());
            if (known != null && side.getKind() == CelExpr.ExprKind.Kind.SELECT) {
                sides.add(texts.of(side) + " is " + brief(shown(known)));
            }
        }
        return (value ? text : text + " is false") + (sides.isEmpty() ? "" : ", as " + String.join(" and ", sides));
    }

    private static String shown(Object value) {
        if (value instanceof Duration duration) {
            return duration.toMillis() + " ms";
        }
        return value instanceof String text && text.isEmpty() ? "empty" : value.toString();
    }

    private static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
