package dev.plumbline.demoplatform.running;

import dev.plumbline.demoplatform.http.Http;
import dev.plumbline.demoplatform.plan.Part;
import dev.plumbline.demoplatform.telemetry.Names;
import dev.plumbline.demoplatform.telemetry.ServiceTelemetry;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import java.util.random.RandomGenerator;

/// The tokens that prompts and answers of stand-in models have, and what the client tells of them.
///
/// A prompt is lognormal around 700 tokens. An answer is lognormal around the `outputTokens` of the model, or 24 where
/// it
/// says nothing, as of a classifier; an embedding has no answer.
final class ModelUse {

    static final String INPUT = "x-prompt-tokens";
    static final String OUTPUT = "x-answer-tokens";
    private static final double PROMPT = 700;
    private static final long SHORT_ANSWER = 24;
    private static final double SPREAD = 0.6;

    private ModelUse() {}

    static boolean isModel(Part part) {
        return part.element().kind() == ElementKind.MODEL_ENDPOINT
                || part.element().kind() == ElementKind.EMBEDDING_MODEL;
    }

    static String operation(Part model) {
        return model.element().kind() == ElementKind.EMBEDDING_MODEL ? "embeddings" : "chat";
    }

    static String model(Part model) {
        return model.element().get(ElementAttributes.MODEL, model.name());
    }

    static String provider(Part model) {
        return model.element().get(ElementAttributes.PROVIDER, "in-house");
    }

    /// The tokens of a prompt.
    static long prompt(RandomGenerator random) {
        return Math.max(1, Math.round(PROMPT * Math.exp(SPREAD * random.nextGaussian())));
    }

    /// The tokens of an answer.
    static long answer(Part model, RandomGenerator random) {
        if (model.element().kind() == ElementKind.EMBEDDING_MODEL) {
            return 0;
        }
        double usual = model.element().get(ElementAttributes.OUTPUT_TOKENS, SHORT_ANSWER);
        return Math.max(1, Math.round(usual * Math.exp(SPREAD * random.nextGaussian())));
    }

    /// Tells what a call of a model used and how long it took.
    static void tell(ServiceTelemetry telemetry, Part model, Http.Answer answer, Span span, double seconds) {
        Attributes common = Attributes.builder()
                .put(Names.MODEL_OPERATION, operation(model))
                .put(Names.MODEL_PROVIDER, provider(model))
                .put(Names.MODEL, model(model))
                .put(Names.PEER, model.name())
                .build();
        telemetry.asked(seconds, common);
        if (answer.status() == 200) {
            long input = Long.parseLong(answer.header(INPUT));
            long output = Long.parseLong(answer.header(OUTPUT));
            span.setAttribute(Names.INPUT_TOKENS, input);
            span.setAttribute(Names.OUTPUT_TOKENS, output);
            telemetry.tokens(
                    input, common.toBuilder().put(Names.TOKEN_TYPE, "input").build());
            if (output > 0) {
                telemetry.tokens(
                        output,
                        common.toBuilder().put(Names.TOKEN_TYPE, "output").build());
            }
        }
    }
}
