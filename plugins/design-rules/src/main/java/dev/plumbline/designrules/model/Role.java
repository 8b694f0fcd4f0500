package dev.plumbline.designrules.model;

import com.google.common.collect.ImmutableList;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an element is beyond its kind, as its `type` says. These are all the spellings that rules know.
///
/// A type is compared without regard to case; blanks, underscores and slashes count as hyphens.
public enum Role {
    IDENTITY_PROVIDER("identity-provider", "idp", "single-sign-on", "sso", "directory"),
    VAULT("vault", "secrets-manager", "secret-store", "key-management", "kms", "hsm"),
    TELEMETRY_SINK("telemetry-sink", "telemetry", "log-store", "logs", "traces", "metrics", "observability", "siem"),
    PIPELINE("pipeline", "deployment-pipeline", "build-pipeline", "ci-cd", "ci", "cd"),
    DEPLOYMENT_CHECK("deployment-check", "approval", "scan", "scanner", "test", "tests", "eval-gate", "quality-gate"),
    ANONYMISER("anonymiser", "anonymizer", "pseudonymiser", "pseudonymizer", "masking", "synthetic-data"),
    ERASURE("erasure", "erasure-process", "deletion", "data-deletion"),
    WIDE_PLACE("region", "zone", "site", "data-centre", "data-center", "cluster", "account", "subscription", "cloud");

    private final ImmutableList<String> types;

    Role(String... types) {
        this.types = ImmutableList.copyOf(types);
    }

    /// The types that stand for the role, the preferred one first.
    public List<String> types() {
        return types;
    }

    /// The role that the element's type stands for, if it stands for one.
    public static Optional<Role> of(Element element) {
        return element.get(ElementAttributes.TYPE)
                .map(type -> type.strip().toLowerCase(Locale.ROOT).replaceAll("[ _/]", "-"))
                .flatMap(type -> Arrays.stream(values())
                        .filter(role -> role.types.contains(type))
                        .findFirst());
    }

    /// Whether the element's type stands for the role.
    public boolean isOf(Element element) {
        return of(element).filter(role -> role == this).isPresent();
    }
}
