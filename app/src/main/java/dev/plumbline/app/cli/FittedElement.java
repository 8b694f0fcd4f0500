package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.PerformanceAttributes;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.EditRefusedException;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceEditor;
import dev.plumbline.simulation.inference.BatchLimits;
import dev.plumbline.simulation.inference.StepModel;
import dev.plumbline.simulation.inference.fit.MeasuredRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A model endpoint with the attributes that a fit found for it.
///
/// @param before the element as the model has it
/// @param after the element as the model should have it
record FittedElement(Element before, Element after) {

    private static final String STEPS = PerformanceAttributes.STEP_TIME.key() + ".";
    private static final List<String> PATHS = List.of(
            ElementAttributes.MAX_BATCH.key(),
            PerformanceAttributes.KV_TOKENS.key(),
            PerformanceAttributes.INPUT_TOKENS.key(),
            ElementAttributes.OUTPUT_TOKENS.key(),
            STEPS + PerformanceAttributes.STEP_BASE.key(),
            STEPS + PerformanceAttributes.STEP_PER_PREFILL_TOKEN.key(),
            STEPS + PerformanceAttributes.STEP_PER_SEQUENCE.key(),
            STEPS + PerformanceAttributes.STEP_PER_CONTEXT_TOKEN.key(),
            STEPS + PerformanceAttributes.STEP_TOKEN_BUDGET.key());

    /// The element with the times of a model.
    ///
    /// @param limited the element with the limits that the model was fitted with
    /// @param requests what was measured: the mean lengths are taken where the element has none
    static FittedElement of(
            Element before, Element limited, StepModel model, BatchLimits limits, List<MeasuredRequest> requests) {
        Attributes steps = Attributes.NONE
                .with(PerformanceAttributes.STEP_BASE, duration(model.base()))
                .with(PerformanceAttributes.STEP_PER_PREFILL_TOKEN, duration(model.perPrefillToken()))
                .with(PerformanceAttributes.STEP_PER_SEQUENCE, duration(model.perSequence()))
                .with(PerformanceAttributes.STEP_PER_CONTEXT_TOKEN, duration(model.perContextToken()))
                .with(PerformanceAttributes.STEP_TOKEN_BUDGET, (long) limits.tokensPerStep());
        Attributes attributes = limited.attributes()
                .with(PerformanceAttributes.STEP_TIME, steps)
                .with(ElementAttributes.MAX_BATCH, (long) limits.sequences());
        if (!attributes.has(PerformanceAttributes.INPUT_TOKENS)) {
            attributes =
                    attributes.with(PerformanceAttributes.INPUT_TOKENS, mean(requests, MeasuredRequest::promptTokens));
        }
        if (!attributes.has(ElementAttributes.OUTPUT_TOKENS)) {
            attributes =
                    attributes.with(ElementAttributes.OUTPUT_TOKENS, mean(requests, MeasuredRequest::answerTokens));
        }
        return new FittedElement(before, before.withAttributes(attributes));
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    private static long mean(List<MeasuredRequest> requests, ToIntFunction<MeasuredRequest> tokens) {
        return Math.max(
                1, Math.round(requests.stream().mapToInt(tokens).average().orElse(1)));
    }

    /// What has to be changed, one attribute each; nothing where the model has it already.
    List<Change.UpdateElement> changes() {
        return PATHS.stream()
                .map(path -> new Change.UpdateElement(
                        before.id(),
                        path,
                        before.attributes().at(path),
                        after.attributes().at(path)))
                .filter(change -> change.after() != null && !change.after().equals(change.before()))
                .toList();
    }

    /// The workspace with the changes in its texts; nothing else in them differs.
    Workspace in(Workspace workspace) {
        List<Change.UpdateElement> changes = changes();
        if (changes.isEmpty()) {
            return workspace;
        }
        try {
            Change all = new Change.Several("Fit " + before.id(), List.copyOf(changes));
            return new WorkspaceEditor(ReadLimits.standard())
                    .apply(workspace, all)
                    .after();
        } catch (ChangeConflictException conflict) {
            throw new IllegalStateException("The changes are made from the model itself", conflict);
        } catch (EditRefusedException unfit) {
            throw new CommandFailure(
                    ExitCode.INVALID_MODEL,
                    unfit.problem().what(),
                    "Write the attributes by hand; without --write they are printed.");
        }
    }

    /// The lines to write below the element's id in a model.
    List<String> lines() {
        Attributes set = after.attributes();
        Stream<String> plain = PATHS.stream()
                .filter(path -> !path.startsWith(STEPS) && set.at(path) != null)
                .map(path -> path + ": " + text(set.at(path)));
        String steps = String.join(
                ", ",
                PATHS.stream()
                        .filter(path -> path.startsWith(STEPS) && set.at(path) != null)
                        .map(path -> path.substring(STEPS.length()) + ": " + text(set.at(path)))
                        .toList());
        return Stream.concat(plain, Stream.of(PerformanceAttributes.STEP_TIME.key() + ": {" + steps + "}"))
                .toList();
    }

    /// A value as it is written in a model.
    static String text(@Nullable Object value) {
        return value instanceof Duration time ? ValueTypes.DURATION.format(time) : String.valueOf(value);
    }
}
