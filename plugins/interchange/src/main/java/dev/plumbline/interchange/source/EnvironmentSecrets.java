package dev.plumbline.interchange.source;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.ProtectionAttributes;
import dev.plumbline.graphmodel.ProtectionAttributes.SecretStorage;
import java.util.Locale;
import java.util.regex.Pattern;

/// What environment variables tell of the secrets of a process. Their values are never kept.
public final class EnvironmentSecrets {

    private static final Pattern SECRET_NAME =
            Pattern.compile("(^|_)(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|ACCESS_KEY)$");

    private boolean fromStore;
    private boolean inline;

    /// Notes a variable that is filled from a store of secrets.
    public void fromStore() {
        fromStore = true;
    }

    /// Notes a variable with the value that is written beside it.
    public void written(String variable, String value) {
        inline |= !value.isBlank()
                && !value.contains("$")
                && SECRET_NAME.matcher(variable.toUpperCase(Locale.ROOT)).find();
    }

    /// Tells where secrets are kept, if there are any: in the source itself, or in the environment of the process.
    public void tell(PartAttributes attributes) {
        if (inline || fromStore) {
            attributes.set(
                    ProtectionAttributes.SECRETS,
                    Attributes.NONE.with(
                            ProtectionAttributes.SECRETS_STORAGE,
                            inline ? SecretStorage.INLINE : SecretStorage.ENVIRONMENT));
        }
    }
}
