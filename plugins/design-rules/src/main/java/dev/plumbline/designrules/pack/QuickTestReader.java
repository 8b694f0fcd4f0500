package dev.plumbline.designrules.pack;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.plumbline.designrules.pack.ObjectType.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes quick tests of conditions. What it does not know stays open.
final class QuickTestReader {

    private static final QuickTest OPEN = new QuickTest.Open();

    private final Map<String, ObjectType> variables;

    private QuickTestReader(Map<String, ObjectType> variables) {
        this.variables = variables;
    }

    /// The quick test of a condition.
    static QuickTest read(CelExpr condition, Map<String, ObjectType> variables) {
        return new QuickTestReader(variables).test(condition);
    }

    private QuickTest test(CelExpr term) {
        return switch (term.getKind()) {
            case CALL -> call(term.call().function(), term.call().args());
            case SELECT -> select(term);
            case CONSTANT, IDENT, LIST, MAP, STRUCT, COMPREHENSION, NOT_SET -> OPEN;
        };
    }

    private QuickTest select(CelExpr term) {
        Optional<QuickValue.OfField> field = field(term);
        if (term.select().testOnly()) {
            return field.<QuickTest>map(QuickTest.IsSet::new).orElse(OPEN);
        }
        return field.<QuickTest>map(QuickTest.Flag::new).orElse(OPEN);
    }

    private QuickTest call(String function, List<CelExpr> sides) {
        return switch (function) {
            case "_&&_" -> new QuickTest.All(flat(function, sides));
            case "_||_" -> new QuickTest.Any(flat(function, sides));
            case "!_" -> new QuickTest.Not(test(sides.getFirst()));
            case "_?_:_" -> new QuickTest.Choice(test(sides.getFirst()), test(sides.get(1)), test(sides.getLast()));
            case "@in", "_in_" -> oneOf(sides.getFirst(), sides.getLast());
            case "_==_" -> equal(sides);
            case "_!=_" -> new QuickTest.Not(equal(sides));
            case "_<_" -> less(sides.getFirst(), sides.getLast(), false);
            case "_<=_" -> less(sides.getFirst(), sides.getLast(), true);
            case "_>_" -> less(sides.getLast(), sides.getFirst(), false);
            case "_>=_" -> less(sides.getLast(), sides.getFirst(), true);
            default -> OPEN;
        };
    }

    /// The tests of a chain of the same function in one list.
    private List<QuickTest> flat(String function, List<CelExpr> sides) {
        List<QuickTest> tests = new ArrayList<>();
        for (CelExpr side : sides) {
            if (side.getKind() == ExprKind.Kind.CALL && side.call().function().equals(function)) {
                tests.addAll(flat(function, side.call().args()));
            } else {
                tests.add(test(side));
            }
        }
        return List.copyOf(tests);
    }

    private QuickTest oneOf(CelExpr value, CelExpr list) {
        Optional<Set<String>> texts = texts(list);
        return texts.isEmpty()
                ? OPEN
                : field(value)
                        .<QuickTest>map(found -> new QuickTest.OneOf(found, texts.get()))
                        .orElse(OPEN);
    }

    private QuickTest equal(List<CelExpr> sides) {
        Optional<QuickValue> left = value(sides.getFirst());
        return value(sides.getLast())
                .flatMap(right -> left.<QuickTest>map(found -> new QuickTest.Equal(found, right)))
                .orElse(OPEN);
    }

    private QuickTest less(CelExpr less, CelExpr more, boolean orEqual) {
        Optional<QuickValue> left = value(less);
        return value(more)
                .flatMap(right -> left.<QuickTest>map(found -> new QuickTest.Less(found, right, orEqual)))
                .orElse(OPEN);
    }

    private Optional<QuickValue> value(CelExpr term) {
        return switch (term.getKind()) {
            case CONSTANT -> written(term.constant()).map(QuickValue.Written::new);
            case SELECT ->
                term.select().testOnly() ? Optional.empty() : field(term).map(QuickValue.class::cast);
            case CALL, IDENT, LIST, MAP, STRUCT, COMPREHENSION, NOT_SET -> Optional.empty();
        };
    }

    private static Optional<Object> written(CelConstant constant) {
        return switch (constant.getKind()) {
            case STRING_VALUE -> Optional.of(constant.stringValue());
            case INT64_VALUE -> Optional.of(constant.int64Value());
            case DOUBLE_VALUE -> Optional.of(constant.doubleValue());
            case BOOLEAN_VALUE -> Optional.of(constant.booleanValue());
            default -> Optional.empty();
        };
    }

    private static Optional<Set<String>> texts(CelExpr list) {
        if (list.getKind() != ExprKind.Kind.LIST) {
            return Optional.empty();
        }
        Set<String> texts = new HashSet<>();
        for (CelExpr item : list.list().elements()) {
            boolean isText = item.getKind() == ExprKind.Kind.CONSTANT
                    && item.constant().getKind() == CelConstant.Kind.STRING_VALUE;
            if (!isText) {
                return Optional.empty();
            }
            texts.add(item.constant().stringValue());
        }
        return Optional.of(Set.copyOf(texts));
    }

    /// The field that a term selects from a variable, past groups.
    private Optional<QuickValue.OfField> field(CelExpr term) {
        if (term.getKind() != ExprKind.Kind.SELECT) {
            return Optional.empty();
        }
        String name = term.select().field();
        CelExpr operand = term.select().operand();
        if (operand.getKind() == ExprKind.Kind.IDENT) {
            ObjectType type = variables.get(operand.ident().name());
            return type == null
                    ? Optional.empty()
                    : type.field(name)
                            .map(field -> new QuickValue.OfField(operand.ident().name(), List.of(), field));
        }
        return field(operand)
                .flatMap(outer -> outer.field()
                        .group()
                        .flatMap(group -> group.field(name))
                        .map(field -> within(outer, field)));
    }

    private static QuickValue.OfField within(QuickValue.OfField outer, Field field) {
        List<Field> groups = new ArrayList<>(outer.groups());
        groups.add(outer.field());
        return new QuickValue.OfField(outer.variable(), List.copyOf(groups), field);
    }
}
