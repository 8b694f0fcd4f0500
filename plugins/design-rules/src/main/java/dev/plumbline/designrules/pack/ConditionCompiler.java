package dev.plumbline.designrules.pack;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Arithmetic;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compiles conditions of the Common Expression Language against the metamodel.
///
/// Only what cannot use up memory or time is offered: no macros that build lists, no concatenation, and limits on the
/// length, the depth and the number of iterations.
final class ConditionCompiler {

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(4_000)
            .maxParseRecursionDepth(64)
            .comprehensionMaxIterations(10_000)
            .maxRegexProgramSize(500)
            .populateMacroCalls(true)
            .enableHeterogeneousNumericComparisons(true)
            .build();
    private static final Set<Arithmetic> UNBOUNDED =
            Set.of(Arithmetic.ADD_STRING, Arithmetic.ADD_BYTES, Arithmetic.ADD_LIST);

    private final Metamodel metamodel;
    private final Map<Map<String, ObjectType>, CelCompiler> compilers = new HashMap<>();
    private final CelRuntime runtime;

    ConditionCompiler(Metamodel metamodel) {
        this.metamodel = metamodel;
        runtime = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(OPTIONS)
                .setTypeProvider(metamodel)
                .addFunctionBindings(GraphFunctions.bindings())
                .build();
    }

    private CelCompiler compiler(Map<String, ObjectType> variables) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setTypeProvider(metamodel)
                .setStandardMacros(
                        CelStandardMacro.HAS,
                        CelStandardMacro.ALL,
                        CelStandardMacro.EXISTS,
                        CelStandardMacro.EXISTS_ONE)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .filterFunctions((function, overload) ->
                                !(overload instanceof Arithmetic arithmetic && UNBOUNDED.contains(arithmetic)))
                        .build())
                .addFunctionDeclarations(GraphFunctions.declarations(metamodel.element()))
                .addVar("asOf", SimpleType.TIMESTAMP)
                .setResultType(SimpleType.BOOL);
        variables.forEach((name, type) ->
                builder.addVar(name, StructTypeReference.create(type.type().name())));
        return builder.build();
    }

    /// A condition that can be asked, or what is wrong with it.
    ///
    /// @param variables its variables with their types; `asOf` comes in addition
    Result compile(Map<String, ObjectType> variables, String condition) {
        CelValidationResult checked =
                compilers.computeIfAbsent(variables, this::compiler).compile(condition);
        if (checked.hasError()) {
            return new Result(Optional.empty(), ConditionIssue.of(checked.getErrors(), metamodel, variables.keySet()));
        }
        try {
            CelAbstractSyntaxTree tree = checked.getAst();
            List<ConditionIssue> issues = new ArrayList<>(new ChoiceCheck(metamodel, tree).issues());
            return issues.isEmpty()
                    ? new Result(Optional.of(new Term(runtime.createProgram(tree), tree, variables)), List.of())
                    : new Result(Optional.empty(), issues);
        } catch (CelValidationException | CelEvaluationException refused) {
            CelIssue issue = CelIssue.formatError(1, 0, String.valueOf(refused.getMessage()));
            return new Result(Optional.empty(), List.of(ConditionIssue.of(issue, metamodel, variables.keySet())));
        }
    }

    /// A compiled condition, or what is wrong with it.
    record Result(Optional<Term> term, List<ConditionIssue> issues) {}
}
