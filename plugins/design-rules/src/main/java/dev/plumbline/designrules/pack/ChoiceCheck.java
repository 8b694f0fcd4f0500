package dev.plumbline.designrules.pack;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.plumbline.designrules.pack.ObjectType.Field;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.workspace.NearestName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds comparisons of a choice with a text that is none of its choices, which would silently never hold, and regular
/// expressions that cannot be used.
final class ChoiceCheck {

    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "@in", "_in_");

    private static final List<String> KINDS =
            Stream.of(ElementKind.values()).map(ElementKind::id).toList();

    private final Metamodel metamodel;
    private final CelAbstractSyntaxTree tree;

    ChoiceCheck(Metamodel metamodel, CelAbstractSyntaxTree tree) {
        this.metamodel = metamodel;
        this.tree = tree;
    }

    List<ConditionIssue> issues() {
        List<ConditionIssue> issues = new ArrayList<>();
        Deque<CelExpr> open = new ArrayDeque<>(List.of(tree.getExpr()));
        while (!open.isEmpty()) {
            CelExpr expression = open.removeFirst();
            if (expression.getKind() == CelExpr.ExprKind.Kind.CALL) {
                if (COMPARISONS.contains(expression.call().function())) {
                    compare(expression.call().args(), issues);
                } else if (GraphFunctions.isOne(expression.call().function())) {
                    check(expression.call().args().stream(), KINDS, issues);
                } else if (expression.call().function().equals("matches")) {
                    regex(expression.call().args().getLast(), issues);
                }
            }
            parts(expression).forEach(open::addLast);
        }
        return issues;
    }

    private void compare(List<CelExpr> sides, List<ConditionIssue> issues) {
        for (CelExpr side : sides) {
            List<String> choices = field(side).map(Field::choices).orElse(List.of());
            if (!choices.isEmpty()) {
                check(sides.stream().filter(other -> !other.equals(side)), choices, issues);
            }
        }
    }

    private void check(Stream<CelExpr> texts, List<String> choices, List<ConditionIssue> issues) {
        texts.flatMap(ChoiceCheck::texts)
                .filter(text -> !choices.contains(text.constant().stringValue()))
                .forEach(text -> issues.add(issue(text, choices)));
    }

    private void regex(CelExpr pattern, List<ConditionIssue> issues) {
        Optional<String> problem = texts(pattern)
                .findFirst()
                .map(text -> RegexCheck.problem(text.constant().stringValue()))
                .orElse(Optional.of("The regular expression is not written here as a text."));
        CelSourceLocation place = place(pattern);
        problem.ifPresent(what -> issues.add(new ConditionIssue(
                place.getLine(), place.getColumn(), what, "Write a short regular expression in quotes.")));
    }

    private ConditionIssue issue(CelExpr text, List<String> choices) {
        CelSourceLocation place = place(text);
        return new ConditionIssue(
                place.getLine(),
                place.getColumn(),
                "'" + text.constant().stringValue() + "' is not a choice here.",
                NearestName.remedy(
                        text.constant().stringValue(), choices, "Write one of: " + String.join(", ", choices) + "."));
    }

    private CelSourceLocation place(CelExpr text) {
        return Optional.ofNullable(tree.getSource().getPositionsMap().get(text.id()))
                .flatMap(offset -> tree.getSource().getOffsetLocation(offset))
                .orElse(CelSourceLocation.of(1, 0));
    }

    private Optional<Field> field(CelExpr expression) {
        if (expression.getKind() != CelExpr.ExprKind.Kind.SELECT) {
            return Optional.empty();
        }
        return tree.getType(expression.select().operand().id())
                .flatMap(type -> metamodel.find(type.name()))
                .flatMap(type -> type.field(expression.select().field()));
    }

    private static Stream<CelExpr> texts(CelExpr expression) {
        Stream<CelExpr> candidates = expression.getKind() == CelExpr.ExprKind.Kind.LIST
                ? expression.list().elements().stream()
                : Stream.of(expression);
        return candidates.filter(candidate -> candidate.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && candidate.constant().getKind() == CelConstant.Kind.STRING_VALUE);
    }

    static Stream<CelExpr> parts(CelExpr expression) {
        return switch (expression.getKind()) {
            case CALL -> Stream.concat(expression.call().target().stream(), expression.call().args().stream());
            case SELECT -> Stream.of(expression.select().operand());
            case LIST -> expression.list().elements().stream();
            case COMPREHENSION ->
                Stream.of(
                        expression.comprehension().iterRange(),
                        expression.comprehension().loopCondition(),
                        expression.comprehension().loopStep(),
                        expression.comprehension().result());
            case MAP -> expression.map().entries().stream().flatMap(entry -> Stream.of(entry.key(), entry.value()));
            case STRUCT -> expression.struct().entries().stream().map(CelExpr.CelStruct.Entry::value);
            case CONSTANT, IDENT, NOT_SET -> Stream.empty();
        };
    }
}
