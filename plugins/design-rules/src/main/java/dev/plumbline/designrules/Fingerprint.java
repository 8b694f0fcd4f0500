package dev.plumbline.designrules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The stable identity of a finding: a hash of ids only, never of names, texts or places in files.
final class Fingerprint {

    private static final int BYTES = 16;

    private Fingerprint() {}

    /// The first 32 hexadecimal digits of the SHA-256 of the rule, the sorted elements and the witness.
    static String of(String rule, List<String> elements, List<String> witness) {
        // The separators cannot stand in an id, so that two different findings never hash the same text.
        String text = rule + "\n" + String.join("\t", elements.stream().sorted().toList()) + "\n"
                + String.join("\t", witness);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
