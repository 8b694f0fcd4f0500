package dev.plumbline.designrules.pack;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.plumbline.designrules.pack.ObjectType.Field;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.RelationAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The types that predicates are checked against: elements, relations and their groups of attributes.
@SuppressWarnings("Immutable") // the types do not change once they are built, which the checker cannot see
final class Metamodel implements CelTypeProvider {

    private final Map<String, ObjectType> types = new TreeMap<>();
    private final ObjectType element;
    private final ObjectType relation;
    private final ObjectType path;

    Metamodel() {
        element = type(
                "Element",
                ElementAttributes.all(),
                List.of(
                        DerivedFields.ofElement(),
                        NeighbourFields.ofElement(),
                        OperationFields.ofElement(),
                        ProtectionFields.ofElement(),
                        AiFields.ofElement(),
                        StructureFields.ofElement(),
                        List.of(MeasuredFields.ofElement(types))));
        relation = type(
                "Relation",
                RelationAttributes.all(),
                List.of(
                        DerivedFields.ofRelation(),
                        NeighbourFields.ofRelation(),
                        OperationFields.ofRelation(),
                        ProtectionFields.ofRelation(),
                        StructureFields.ofRelation(),
                        List.of(MeasuredFields.ofRelation(types))));
        path = new ObjectType("Path", PathFields.all());
        types.put("Path", path);
    }

    private ObjectType type(String name, AttributeType.Fields attributes, List<List<Field>> derived) {
        List<Field> fields = new ArrayList<>(new AttributeFields(name, types)
                .of(attributes, "").stream().map(Inherited::of).toList());
        // Derived fields stand last, as the effective mode and criticality replace the declared ones.
        derived.forEach(fields::addAll);
        ObjectType type = new ObjectType(name, fields);
        types.put(name, type);
        return type;
    }

    /// The type of elements.
    ObjectType element() {
        return element;
    }

    /// The type of relations.
    ObjectType relation() {
        return relation;
    }

    /// The type of paths.
    ObjectType path() {
        return path;
    }

    /// The type with the name, if there is one.
    Optional<ObjectType> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return types.values().stream().map(ObjectType::type).collect(ImmutableList.<CelType>toImmutableList());
    }

    @Override
    public Optional<CelType> findType(String name) {
        return find(name).map(ObjectType::type);
    }
}
