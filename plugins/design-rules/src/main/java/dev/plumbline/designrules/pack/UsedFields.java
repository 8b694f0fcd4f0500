package dev.plumbline.designrules.pack;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.pluginapi.Dependencies;
import dev.plumbline.pluginapi.Dependencies.Input;
import dev.plumbline.pluginapi.Dependencies.Reach;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a condition and its sentence depend on, by the fields that they name.
final class UsedFields {

    private final Map<String, ObjectType> variables;
    private final Set<String> attributes = new HashSet<>();
    private final Set<Input> inputs = EnumSet.noneOf(Input.class);
    private boolean anyAttribute;
    private Reach reach = Reach.PART;

    private UsedFields(Map<String, ObjectType> variables) {
        this.variables = variables;
    }

    /// The dependencies of a rule that asks a condition of parts one by one.
    static Dependencies of(
            CelAbstractSyntaxTree condition, MessageTemplate sentence, Map<String, ObjectType> variables) {
        UsedFields used = new UsedFields(variables);
        Deque<CelExpr> open = new ArrayDeque<>(List.of(condition.getExpr()));
        while (!open.isEmpty()) {
            CelExpr term = open.removeFirst();
            used.look(term);
            ChoiceCheck.parts(term).forEach(open::addLast);
        }
        sentence.places().forEach(used::name);
        return new Dependencies(
                used.reach, used.anyAttribute ? Optional.empty() : Optional.of(used.attributes), used.inputs);
    }

    private void look(CelExpr term) {
        if (term.getKind() == ExprKind.Kind.CALL
                && GraphFunctions.names().contains(term.call().function())) {
            add(FieldReach.ANYTHING);
        } else if (term.getKind() == ExprKind.Kind.SELECT
                && term.select().operand().getKind() == ExprKind.Kind.IDENT) {
            name(term.select().operand().ident().name() + "." + term.select().field());
        }
    }

    /// Takes in a field by its path, as in `r.retry.max`.
    private void name(String path) {
        List<String> parts = new ArrayList<>(List.of(path.split("\\.", -1)));
        @Nullable ObjectType type = variables.get(parts.getFirst());
        if (type != null && parts.size() > 1) {
            boolean isRelation = type.type().name().equals("Relation");
            boolean isAttribute = (isRelation ? RelationAttributes.all() : ElementAttributes.all())
                    .field(parts.get(1))
                    .isPresent();
            add(FieldReach.of(parts.get(1), isAttribute));
        }
    }

    private void add(FieldReach field) {
        reach = reach.compareTo(field.reach()) >= 0 ? reach : field.reach();
        field.attributes().ifPresentOrElse(attributes::addAll, () -> anyAttribute = true);
        inputs.addAll(field.inputs());
    }
}
