package dev.plumbline.graphmodel;

import static dev.plumbline.graphmodel.Attribute.fields;
import static dev.plumbline.graphmodel.Attribute.list;
import static dev.plumbline.graphmodel.Attribute.scalar;
import static dev.plumbline.graphmodel.Attribute.shorthand;
import static dev.plumbline.graphmodel.value.ValueTypes.DATE;
import static dev.plumbline.graphmodel.value.ValueTypes.FLAG;
import static dev.plumbline.graphmodel.value.ValueTypes.TEXT;
import static dev.plumbline.graphmodel.value.ValueTypes.choice;

import java.time.LocalDate;
import java.util.List;

/// The attributes that tell how elements and relations are protected.
public final class ProtectionAttributes {

    public static final Attribute<SecretStorage> SECRETS_STORAGE =
            scalar("storage", choice(SecretStorage.class), "Where they are kept.");
    public static final Attribute<LocalDate> SECRETS_ROTATED =
            scalar("rotated", DATE, "When the oldest of them was last changed.");
    public static final Attribute<Attributes> SECRETS = shorthand(
            "secrets", "The passwords, keys and tokens that the element uses.", SECRETS_STORAGE, SECRETS_ROTATED);
    public static final Attribute<List<String>> USED_SCOPES =
            list("usedScopes", TEXT, "The permissions among its scopes that the element used in the last 90 days.");
    public static final Attribute<Authorization> AUTHORIZATION =
            scalar("authorization", choice(Authorization.class), "For whom the element decides what is allowed.");
    public static final Attribute<Isolation> ISOLATION =
            scalar("isolation", choice(Isolation.class), "How well a node keeps what runs on it apart.");
    public static final Attribute<String> ARTIFACT_DIGEST =
            scalar("digest", TEXT, "The digest that the deployment names it by.");
    public static final Attribute<Boolean> ARTIFACT_SIGNED =
            scalar("signed", FLAG, "Whether its signature is checked when it is deployed.");
    public static final Attribute<String> ARTIFACT_SBOM =
            scalar("sbom", TEXT, "Where its software bill of materials is.");
    public static final Attribute<Attributes> ARTIFACT = fields(
            "artifact", "The image or package that is deployed.", ARTIFACT_DIGEST, ARTIFACT_SIGNED, ARTIFACT_SBOM);
    public static final Attribute<Boolean> AUDIT_LOG =
            scalar("auditLog", FLAG, "Whether it is logged beyond change who did what.");
    public static final Attribute<String> DPA =
            scalar("dpa", TEXT, "The data processing agreement with whoever runs the element.");
    public static final Attribute<PromptLogging> PROMPT_LOGGING = scalar(
            "promptLogging", choice(PromptLogging.class), "What of prompts and answers a model's provider logs.");

    public static final Attribute<Identity> IDENTITY =
            scalar("identity", choice(Identity.class), "In whose name the source asks.");
    public static final Attribute<Boolean> REDACTION =
            scalar("redaction", FLAG, "Whether data about persons is taken out on the way.");

    static final List<Attribute<?>> OF_ELEMENTS =
            List.of(SECRETS, USED_SCOPES, AUTHORIZATION, ISOLATION, ARTIFACT, AUDIT_LOG, DPA, PROMPT_LOGGING);
    static final List<Attribute<?>> OF_RELATIONS = List.of(IDENTITY, REDACTION);

    private ProtectionAttributes() {}

    /// Where secrets are kept; those that live for minutes only are issued anew instead.
    public enum SecretStorage {
        VAULT,
        SHORT_LIVED,
        ENVIRONMENT,
        IMAGE,
        INLINE,
        PROMPT
    }

    /// For whom an element decides what is allowed.
    public enum Authorization {
        NONE,
        PER_SERVICE,
        PER_USER
    }

    /// How well a node keeps what runs on it apart: by processes and containers, or by virtual machines and hardware.
    public enum Isolation {
        WEAK,
        STRONG
    }

    /// What of prompts and answers is logged.
    public enum PromptLogging {
        NONE,
        REDACTED,
        FULL
    }

    /// In whose name the source of a relation asks.
    public enum Identity {
        SERVICE,
        USER
    }
}
