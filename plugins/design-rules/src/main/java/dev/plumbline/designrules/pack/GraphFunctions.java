package dev.plumbline.designrules.pack;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.runtime.CelFunctionBinding;
import dev.plumbline.graphmodel.ElementKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What conditions can ask of the surroundings of an element, as functions of it. Kinds are those of elements; nothing
/// is of a kind that there is not.
enum GraphFunctions {
    CALLERS("callers", SimpleType.INT, 0, "how many other elements send traffic to it straight") {
        @Override
        Object of(Reachability graph, String id, List<ElementKind> kinds) {
            return graph.callers(id, element -> true);
        }
    },
    CALLERS_OF_KIND("callers", SimpleType.INT, 1, "how many elements of the kind send traffic to it straight") {
        @Override
        Object of(Reachability graph, String id, List<ElementKind> kinds) {
            return graph.callers(id, element -> element.kind() == kinds.getFirst());
        }
    },
    CALLEES("callees", SimpleType.INT, 0, "how many other elements it sends traffic to straight") {
        @Override
        Object of(Reachability graph, String id, List<ElementKind> kinds) {
            return graph.callees(id, element -> true);
        }
    },
    CALLEES_OF_KIND("callees", SimpleType.INT, 1, "how many elements of the kind it sends traffic to straight") {
        @Override
        Object of(Reachability graph, String id, List<ElementKind> kinds) {
            return graph.callees(id, element -> element.kind() == kinds.getFirst());
        }
    },
    REACHES("reaches", SimpleType.BOOL, 1, "whether traffic leads from it to an element of the kind") {
        @Override
        Object of(Reachability graph, String id, List<ElementKind> kinds) {
            return graph.reaches(id, kinds.getFirst());
        }
    },
    REACHED_FROM("reachedFrom", SimpleType.BOOL, 1, "whether traffic leads from an element of the kind to it") {
        @Override
        Object of(Reachability graph, String id, List<ElementKind> kinds) {
            return graph.isReachedFrom(id, kinds.getFirst());
        }
    },
    REACHES_AVOIDING(
            "reachesAvoiding",
            SimpleType.BOOL,
            2,
            "whether traffic leads from it to an element of the first kind through none of the second") {
        @Override
        Object of(Reachability graph, String id, List<ElementKind> kinds) {
            return graph.reachesAvoiding(id, kinds.getFirst(), kinds.getLast());
        }
    };

    private final String call;
    private final CelType result;
    private final int kinds;
    private final String meaning;

    GraphFunctions(String call, CelType result, int kinds, String meaning) {
        this.call = call;
        this.result = result;
        this.kinds = kinds;
        this.meaning = meaning;
    }

    /// The value for an element.
    ///
    /// @param id the element's id
    /// @param kinds the kinds that are asked for, as many as the function takes
    abstract Object of(Reachability graph, String id, List<ElementKind> kinds);

    /// The name in conditions.
    String call() {
        return call;
    }

    /// What it gives.
    CelType result() {
        return result;
    }

    /// How it is written, as in `e.reaches(kind)`.
    String signature() {
        return "e." + call + "(" + String.join(", ", Collections.nCopies(kinds, "kind")) + ")";
    }

    /// What it tells, in a few words.
    String meaning() {
        return meaning;
    }

    /// Whether a function of this name takes kinds of elements.
    static boolean isOne(String call) {
        return names().contains(call);
    }

    static Set<String> names() {
        return List.of(values()).stream().map(GraphFunctions::call).collect(Collectors.toSet());
    }

    /// The declarations for the compiler, each with its overloads.
    static List<CelFunctionDecl> declarations(ObjectType element) {
        CelType type = StructTypeReference.create(element.type().name());
        return names().stream()
                .sorted()
                .map(name -> CelFunctionDecl.newFunctionDeclaration(
                        name,
                        List.of(values()).stream()
                                .filter(function -> function.call.equals(name))
                                .map(function -> function.declaration(type))
                                .toList()))
                .toList();
    }

    private CelOverloadDecl declaration(CelType element) {
        List<CelType> types = new ArrayList<>(List.of(element));
        types.addAll(Collections.nCopies(kinds, SimpleType.STRING));
        return CelOverloadDecl.newMemberOverload(overload(), result, types);
    }

    /// The bindings for the runtime.
    static List<CelFunctionBinding> bindings() {
        List<CelFunctionBinding> bindings = new ArrayList<>();
        for (String name : names().stream().sorted().toList()) {
            bindings.addAll(CelFunctionBinding.fromOverloads(
                    name,
                    List.of(values()).stream()
                            .filter(function -> function.call.equals(name))
                            .map(GraphFunctions::binding)
                            .toList()));
        }
        return bindings;
    }

    private CelFunctionBinding binding() {
        List<Class<?>> types = new ArrayList<>(List.of(ObjectValue.class));
        types.addAll(Collections.nCopies(kinds, String.class));
        return CelFunctionBinding.from(overload(), ImmutableList.copyOf(types), this::apply);
    }

    private Object apply(Object[] arguments) {
        Subject subject = ((ObjectValue) arguments[0]).subject();
        List<ElementKind> asked = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            Optional<ElementKind> kind = ElementKind.of((String) arguments[i]);
            if (kind.isEmpty()) {
                return result.equals(SimpleType.INT) ? (Object) 0L : (Object) false;
            }
            asked.add(kind.get());
        }
        return of(subject.scope().reachability(), subject.id(), asked);
    }

    private String overload() {
        return "element_" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
