package dev.plumbline.designrules.pack;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.plumbline.designrules.pack.ObjectType.Field;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.RelationAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells of most parts quickly that a condition is false of them.
///
/// A conjunction is false as soon as one of its terms is, whatever the others are. Terms that compare one text of a
/// part with fixed ones, or ask whether something is set, are looked at here; most conditions begin with them, and most
/// parts fail there.
final class QuickTest {

    private static final String AND = "_&&_";
    private static final String NOT = "!_";
    private static final String IN = "@in";
    private static final String OLD_IN = "_in_";
    private static final String EQUAL = "_==_";
    private static final String DIFFERENT = "_!=_";

    private final List<Check> checks;

    private QuickTest(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /// The quick test of a condition.
    static QuickTest of(CelExpr condition, Map<String, ObjectType> variables) {
        List<Check> checks = new ArrayList<>();
        collect(condition, variables, checks);
        return new QuickTest(checks);
    }

    /// Whether the condition is false of the parts; if not, it must be asked.
    boolean fails(Map<String, ? extends Subject> subjects) {
        for (Check check : checks) {
            Subject subject = subjects.get(check.variable());
            if (subject != null && check.fails(subject)) {
                return true;
            }
        }
        return false;
    }

    private static void collect(CelExpr term, Map<String, ObjectType> variables, List<Check> checks) {
        if (term.getKind() == ExprKind.Kind.CALL && term.call().function().equals(AND)) {
            term.call().args().forEach(part -> collect(part, variables, checks));
        } else {
            check(term, variables).ifPresent(checks::add);
        }
    }

    private static Optional<Check> check(CelExpr term, Map<String, ObjectType> variables) {
        if (term.getKind() == ExprKind.Kind.CALL && term.call().function().equals(NOT)) {
            return positive(term.call().args().getFirst(), variables).map(Check::not);
        }
        return positive(term, variables);
    }

    private static Optional<Check> positive(CelExpr term, Map<String, ObjectType> variables) {
        if (term.getKind() == ExprKind.Kind.SELECT && term.select().testOnly()) {
            return field(term, variables)
                    .filter(found -> isPlain(found, variables))
                    .map(found -> new Check(found.variable, found.field, Set.of(), true, false));
        }
        if (term.getKind() != ExprKind.Kind.CALL || term.call().args().size() != 2) {
            return Optional.empty();
        }
        CelExpr left = term.call().args().getFirst();
        CelExpr right = term.call().args().getLast();
        Optional<Set<String>> texts = switch (term.call().function()) {
            case IN, OLD_IN -> listed(right);
            case EQUAL, DIFFERENT -> text(right).map(Set::of);
            default -> Optional.empty();
        };
        boolean isNegated = term.call().function().equals(DIFFERENT);
        return texts.flatMap(wanted ->
                field(left, variables).map(found -> new Check(found.variable, found.field, wanted, false, isNegated)));
    }

    /// Whether it is quickly found out that the value is set: what is derived may take long, and would be asked twice.
    private static boolean isPlain(Found found, Map<String, ObjectType> variables) {
        @Nullable ObjectType type = variables.get(found.variable);
        boolean isRelation = type != null && type.type().name().equals("Relation");
        return (isRelation ? RelationAttributes.all() : ElementAttributes.all())
                        .field(found.field.name())
                        .isPresent()
                && !Inherited.isInherited(found.field.name());
    }

    private static Optional<Found> field(CelExpr term, Map<String, ObjectType> variables) {
        if (term.getKind() != ExprKind.Kind.SELECT || term.select().operand().getKind() != ExprKind.Kind.IDENT) {
            return Optional.empty();
        }
        String variable = term.select().operand().ident().name();
        @Nullable ObjectType type = variables.get(variable);
        return type == null
                ? Optional.empty()
                : type.field(term.select().field())
                        .filter(field -> field.group().isEmpty())
                        .map(field -> new Found(variable, field));
    }

    private static Optional<Set<String>> listed(CelExpr list) {
        if (list.getKind() != ExprKind.Kind.LIST) {
            return Optional.empty();
        }
        Set<String> texts = new HashSet<>();
        for (CelExpr item : list.list().elements()) {
            Optional<String> text = text(item);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.add(text.get());
        }
        return Optional.of(texts);
    }

    private static Optional<String> text(CelExpr term) {
        return term.getKind() == ExprKind.Kind.CONSTANT && term.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(term.constant().stringValue())
                : Optional.empty();
    }

    private record Found(String variable, Field field) {}

    /// A term that can be looked at without the expression language.
    ///
    /// @param texts what the value is compared with
    /// @param presence whether only that it is set is asked
    /// @param negated whether the term is true where this does not hold
    private record Check(String variable, Field field, Set<String> texts, boolean presence, boolean negated) {

        Check not() {
            return new Check(variable, field, texts, presence, !negated);
        }

        /// Whether the term is false; where its value is not known, it is not.
        boolean fails(Subject subject) {
            Object value = field.value().apply(subject);
            if (presence) {
                return (value == null) != negated;
            }
            return value instanceof String text && texts.contains(text) == negated;
        }
    }
}
