package dev.plumbline.designrules;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The stable identity of a finding, made of ids alone and never of names, texts or places in files:
/// `RULE@element@element`, in the rule's order, and `@relation` where one relation shows it.
///
/// A longer witness is no part of it, so that a detour elsewhere on a path keeps the identity. Where findings of one
/// check are alike in all this, the later ones in the order of the witness end with `#` and a hash of their witness.
public final class Fingerprint {

    /// Stands between the parts; no id can hold it.
    public static final char SEPARATOR = '@';

    private static final int BYTES = 16;
    private static final int MARK_BYTES = 4;
    private static final int ONE_RELATION = 3;

    private Fingerprint() {}

    /// The identity by rule, elements and the one relation, if one relation shows it.
    static String of(Architecture architecture, String rule, List<String> elements, List<String> witness) {
        List<String> parts = new ArrayList<>();
        parts.add(rule);
        parts.addAll(elements);
        if (witness.size() == ONE_RELATION
                && architecture.relation(witness.get(1)).isPresent()) {
            parts.add(witness.get(1));
        }
        return String.join(String.valueOf(SEPARATOR), parts);
    }

    /// The finding with an identity that tells it from another that would have the same.
    static Finding marked(Finding finding) {
        String witness = String.join("\t", finding.witness());
        return finding.withFingerprint(finding.fingerprint() + "#" + hash(witness, MARK_BYTES));
    }

    /// A hash of an identity, for formats that want one: 32 hexadecimal digits.
    public static String hash(String fingerprint) {
        return hash(fingerprint, BYTES);
    }

    private static String hash(String text, int bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
