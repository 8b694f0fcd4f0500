package dev.plumbline.graphmodel;

import static dev.plumbline.graphmodel.Attribute.fields;
import static dev.plumbline.graphmodel.Attribute.list;
import static dev.plumbline.graphmodel.Attribute.scalar;
import static dev.plumbline.graphmodel.Attribute.shorthand;
import static dev.plumbline.graphmodel.value.ValueTypes.DATE;
import static dev.plumbline.graphmodel.value.ValueTypes.FLAG;
import static dev.plumbline.graphmodel.value.ValueTypes.RATIO;
import static dev.plumbline.graphmodel.value.ValueTypes.TEXT;
import static dev.plumbline.graphmodel.value.ValueTypes.choice;

import dev.plumbline.graphmodel.value.Ratio;
import java.time.LocalDate;
import java.util.List;

/// The attributes that say what models, agents and their tools are trusted with, and what makes that safe.
public final class AssuranceAttributes {

    public static final Attribute<Boolean> FACTUAL =
            scalar("factual", FLAG, "Whether people take the answers for facts.");
    public static final Attribute<RiskClass> RISK_CLASS =
            scalar("riskClass", choice(RiskClass.class), "The class of the risk to people, as in the EU AI Act.");
    public static final Attribute<LocalDate> APPROVED = scalar("approved", DATE, "When the use was approved.");
    public static final Attribute<Attributes> USE_CASE =
            fields("useCase", "What a model or an agent is used for.", FACTUAL, RISK_CLASS, APPROVED);

    public static final Attribute<Boolean> DISCLOSURE =
            scalar("disclosure", FLAG, "Whether people are told that they deal with an AI.");
    public static final Attribute<Boolean> CITATIONS = scalar("citations", FLAG, "Whether answers name their sources.");
    public static final Attribute<Boolean> FEEDBACK =
            scalar("feedback", FLAG, "Whether people can rate an answer or complain of it.");
    public static final Attribute<String> SYSTEM_CARD = scalar(
            "systemCard", TEXT, "A link to the card that names the intended use, limits, evaluations and contacts.");
    public static final Attribute<Attributes> TRANSPARENCY = fields(
            "transparency",
            "What people learn of the model or agent that serves them.",
            DISCLOSURE,
            CITATIONS,
            FEEDBACK,
            SYSTEM_CARD);

    public static final Attribute<Ratio> GATE_THRESHOLD =
            scalar("threshold", RATIO, "The share of the cases that must pass.");
    public static final Attribute<String> GATE_BASELINE =
            scalar("baseline", TEXT, "The version that a change must not fall behind.");
    public static final Attribute<Attributes> GATE = shorthand(
            "gate",
            "What a change must reach in the evaluation before it goes to production.",
            GATE_THRESHOLD,
            GATE_BASELINE);

    public static final Attribute<List<String>> REQUIRED_SCOPES =
            list("requiredScopes", TEXT, "The permissions that an agent's task needs of its tools.");
    public static final Attribute<String> SUPPLIER = scalar("supplier", TEXT, "Who makes it.");
    public static final Attribute<Boolean> REGISTRY_APPROVED =
            scalar("approved", FLAG, "Whether it was reviewed and stands in the registry.");
    public static final Attribute<String> PINNED_DIGEST =
            scalar("digest", TEXT, "The digest of the reviewed version, as in sha256:9f86.");
    public static final Attribute<Attributes> THIRD_PARTY = shorthand(
            "thirdParty", "Set on a tool or server that others make.", SUPPLIER, REGISTRY_APPROVED, PINNED_DIGEST);

    public static final Attribute<Boolean> CONTAINS_SECRETS =
            scalar("containsSecrets", FLAG, "Whether a prompt holds keys, passwords or other secrets.");
    public static final Attribute<Boolean> ENFORCES_AUTHORIZATION =
            scalar("enforcesAuthorization", FLAG, "Whether a prompt is what keeps users from what they may not do.");

    static final List<Attribute<?>> OF_ELEMENTS = List.of(
            USE_CASE, TRANSPARENCY, GATE, REQUIRED_SCOPES, THIRD_PARTY, CONTAINS_SECRETS, ENFORCES_AUTHORIZATION);

    public static final Attribute<OutputUse> OUTPUT_USE =
            scalar("use", choice(OutputUse.class), "What the text of the model becomes.");
    public static final Attribute<Boolean> OUTPUT_VALIDATED =
            scalar("validated", FLAG, "Whether it is checked, escaped or parameterised before.");
    public static final Attribute<Attributes> MODEL_OUTPUT =
            shorthand("modelOutput", "What is done with what the model wrote.", OUTPUT_USE, OUTPUT_VALIDATED);
    public static final Attribute<Boolean> SIGNED =
            scalar("signed", FLAG, "Whether each message is signed by its sender.");

    static final List<Attribute<?>> OF_RELATIONS = List.of(MODEL_OUTPUT, SIGNED);

    private AssuranceAttributes() {}

    /// The class of the risk of a use, as in the EU AI Act.
    public enum RiskClass {
        MINIMAL,
        LIMITED,
        HIGH,
        PROHIBITED
    }

    /// What the text of a model becomes.
    public enum OutputUse {
        TEXT,
        EXECUTE,
        SHELL,
        SQL,
        HTML,
        TEMPLATE
    }
}
