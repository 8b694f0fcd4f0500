package dev.plumbline.designrules.waiver;

import dev.plumbline.designrules.Fingerprint;

/// The identity of a finding, or a pattern of several, where `*` stands for any text.
///
/// @param text as it is written, as in `REL-001@feed-api@*`
public record FindingPattern(String text) {

    private static final char ANY = '*';

    /// Whether it may mean several findings.
    public boolean isPattern() {
        return text.indexOf(ANY) >= 0;
    }

    /// The rule, or the pattern of rules: what stands before the elements.
    public String rule() {
        int end = text.indexOf(Fingerprint.SEPARATOR);
        return end < 0 ? text : text.substring(0, end);
    }

    /// Whether findings of the rule can be meant.
    public boolean mayMean(String rule) {
        return matches(rule(), rule);
    }

    /// Whether the finding with the identity is meant.
    public boolean matches(String fingerprint) {
        return matches(text, fingerprint);
    }

    /// Walks both texts once and returns to the last `*` where they part, which takes at most their product.
    private static boolean matches(String pattern, String name) {
        int at = 0;
        int afterAny = -1;
        int taken = 0;
        int i = 0;
        while (i < name.length()) {
            if (at < pattern.length() && pattern.charAt(at) == ANY) {
                afterAny = ++at;
                taken = i;
            } else if (at < pattern.length() && pattern.charAt(at) == name.charAt(i)) {
                at++;
                i++;
            } else if (afterAny >= 0) {
                at = afterAny;
                i = ++taken;
            } else {
                return false;
            }
        }
        return pattern.substring(at).chars().allMatch(left -> left == ANY);
    }
}
