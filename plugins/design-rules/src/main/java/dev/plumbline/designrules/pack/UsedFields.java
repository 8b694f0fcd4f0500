package dev.plumbline.designrules.pack;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.plumbline.designrules.Aspect;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.pluginapi.Dependencies;
import dev.plumbline.pluginapi.Dependencies.Input;
import dev.plumbline.pluginapi.Dependencies.Reach;
import dev.plumbline.pluginapi.Dependencies.Structure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a condition and its sentence depend on, by the fields that they name.
final class UsedFields {

    private final Map<String, ObjectType> variables;
    private final Map<String, Reach> attributes = new HashMap<>();
    private final Set<Input> inputs = EnumSet.noneOf(Input.class);
    private final Set<Aspect> aspects = new HashSet<>();
    private boolean anyAttribute;
    private Reach reach = Reach.PART;

    private UsedFields(Map<String, ObjectType> variables) {
        this.variables = variables;
    }

    /// Those of a rule that asks a condition of parts one by one.
    static UsedFields of(CelAbstractSyntaxTree condition, MessageTemplate sentence, Map<String, ObjectType> variables) {
        UsedFields used = new UsedFields(variables);
        Deque<CelExpr> open = new ArrayDeque<>(List.of(condition.getExpr()));
        while (!open.isEmpty()) {
            CelExpr term = open.removeFirst();
            used.look(term);
            ChoiceCheck.parts(term).forEach(open::addLast);
        }
        sentence.places().forEach(used::name);
        return used;
    }

    /// What the verdicts depend on, aspects aside.
    Dependencies dependencies() {
        return anyAttribute
                ? new Dependencies(reach, Optional.empty(), inputs)
                : new Dependencies(reach, Optional.of(attributes.keySet()), inputs, nearer(), Structure.ALL);
    }

    /// What of elements they ask that depends on parts which may be anywhere.
    Set<Aspect> aspects() {
        return Set.copyOf(aspects);
    }

    private void look(CelExpr term) {
        if (term.getKind() == ExprKind.Kind.CALL
                && GraphFunctions.names().contains(term.call().function())) {
            add(FieldReach.STRUCTURE);
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
        reach = farther(reach, field.reach());
        field.attributes()
                .ifPresentOrElse(
                        keys -> keys.forEach(key -> attributes.merge(key, field.reach(), UsedFields::farther)),
                        () -> anyAttribute = true);
        inputs.addAll(field.inputs());
        aspects.addAll(field.aspects());
    }

    private static Reach farther(Reach one, Reach other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /// The attributes that are read of nearer parts than others are.
    private Map<String, Reach> nearer() {
        Map<String, Reach> nearer = new HashMap<>(attributes);
        nearer.values().removeIf(reach::equals);
        return nearer;
    }
}
