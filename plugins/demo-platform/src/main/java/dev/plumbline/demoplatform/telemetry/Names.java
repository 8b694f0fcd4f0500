package dev.plumbline.demoplatform.telemetry;

import io.opentelemetry.api.common.AttributeKey;

/// The attribute names of OpenTelemetry's semantic conventions 1.44 that the services use.
public final class Names {

    public static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");
    public static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    public static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    public static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    public static final AttributeKey<String> SCHEME = AttributeKey.stringKey("url.scheme");
    public static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    public static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");
    public static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("server.address");
    public static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
    public static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    public static final AttributeKey<String> PEER = AttributeKey.stringKey("service.peer.name");
    /// What `service.peer.name` was called before; many servers know this name alone.
    public static final AttributeKey<String> OLD_PEER = AttributeKey.stringKey("peer.service");
    public static final AttributeKey<String> DATABASE = AttributeKey.stringKey("db.system.name");
    public static final AttributeKey<String> DATABASE_NAME = AttributeKey.stringKey("db.namespace");
    public static final AttributeKey<String> DATABASE_OPERATION = AttributeKey.stringKey("db.operation.name");
    public static final AttributeKey<String> BROKER = AttributeKey.stringKey("messaging.system");
    public static final AttributeKey<String> DESTINATION = AttributeKey.stringKey("messaging.destination.name");
    public static final AttributeKey<String> MESSAGE_OPERATION = AttributeKey.stringKey("messaging.operation.name");
    public static final AttributeKey<String> MESSAGE_OPERATION_TYPE =
            AttributeKey.stringKey("messaging.operation.type");
    public static final AttributeKey<String> CONSUMER_GROUP = AttributeKey.stringKey("messaging.consumer.group.name");
    public static final AttributeKey<String> MODEL_OPERATION = AttributeKey.stringKey("gen_ai.operation.name");
    public static final AttributeKey<String> MODEL_PROVIDER = AttributeKey.stringKey("gen_ai.provider.name");
    public static final AttributeKey<String> MODEL = AttributeKey.stringKey("gen_ai.request.model");
    public static final AttributeKey<String> TOKEN_TYPE = AttributeKey.stringKey("gen_ai.token.type");
    public static final AttributeKey<Long> INPUT_TOKENS = AttributeKey.longKey("gen_ai.usage.input_tokens");
    public static final AttributeKey<Long> OUTPUT_TOKENS = AttributeKey.longKey("gen_ai.usage.output_tokens");
    public static final AttributeKey<String> EVALUATION = AttributeKey.stringKey("gen_ai.evaluation.name");
    public static final AttributeKey<Double> SCORE = AttributeKey.doubleKey("gen_ai.evaluation.score.value");
    public static final AttributeKey<String> SCORE_LABEL = AttributeKey.stringKey("gen_ai.evaluation.score.label");
    public static final AttributeKey<String> EXPLANATION = AttributeKey.stringKey("gen_ai.evaluation.explanation");

    private Names() {}
}
