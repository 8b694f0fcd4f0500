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
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            .enableHeterogeneousNumericComparisons(true)
            .build();
    private static final Set<Arithmetic> UNBOUNDED =
            Set.of(Arithmetic.ADD_STRING, Arithmetic.ADD_BYTES, Arithmetic.ADD_LIST);

    private final Metamodel metamodel;
    private final Map<AppliesTo, CelCompiler> compilers = new EnumMap<>(AppliesTo.class);
    private final CelRuntime runtime;

    ConditionCompiler(Metamodel metamodel) {
        this.metamodel = metamodel;
        for (AppliesTo appliesTo : AppliesTo.values()) {
            compilers.put(appliesTo, compiler(appliesTo));
        }
        runtime = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(OPTIONS)
                .setTypeProvider(metamodel)
                .build();
    }

    private CelCompiler compiler(AppliesTo appliesTo) {
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
                .addVar("asOf", SimpleType.TIMESTAMP)
                .setResultType(SimpleType.BOOL);
        appliesTo
                .variables(metamodel)
                .forEach((name, type) -> builder.addVar(
                        name, StructTypeReference.create(type.type().name())));
        return builder.build();
    }

    /// The program of a condition, or what is wrong with it.
    Result compile(AppliesTo appliesTo, String condition) {
        CelValidationResult checked =
                Objects.requireNonNull(compilers.get(appliesTo)).compile(condition);
        if (checked.hasError()) {
            return new Result(
                    Optional.empty(),
                    checked.getErrors().stream()
                            .map(issue -> ConditionIssue.of(issue, metamodel))
                            .toList());
        }
        try {
            CelAbstractSyntaxTree tree = checked.getAst();
            List<ConditionIssue> issues = new ArrayList<>(new ChoiceCheck(metamodel, tree).issues());
            return issues.isEmpty()
                    ? new Result(Optional.of(runtime.createProgram(tree)), List.of())
                    : new Result(Optional.empty(), issues);
        } catch (CelValidationException | CelEvaluationException refused) {
            CelIssue issue = CelIssue.formatError(1, 0, String.valueOf(refused.getMessage()));
            return new Result(Optional.empty(), List.of(ConditionIssue.of(issue, metamodel)));
        }
    }

    /// A compiled condition, or what is wrong with it.
    record Result(Optional<Program> program, List<ConditionIssue> issues) {}
}
