package dev.plumbline.simulation.inference;

/// How long one step of an inference engine takes, in seconds:
/// `base + perPrefillToken x prefill tokens + perSequence x decoding sequences + perContextToken x context tokens`.
///
/// A step reads the weights once (`base`), computes the tokens of the prompts that are in it (`perPrefillToken`), one
/// token of each sequence that decodes (`perSequence`), and reads what the cache holds of those sequences
/// (`perContextToken`). Prefill is bound by arithmetic and decoding by memory, so each part is close to linear in its
/// count.
///
/// Source: the linear step times of Agrawal et al., Vidur, MLSys 2024, and Yu et al., Orca, OSDI 2022, reduced to four
/// terms.
///
/// @param base the seconds of a step by itself, at least 0
/// @param perPrefillToken the seconds for each token of a prompt, at least 0
/// @param perSequence the seconds for each sequence that gets one more token, at least 0
/// @param perContextToken the seconds for each token, in all such sequences, that the new token looks at, at least 0
public record StepModel(double base, double perPrefillToken, double perSequence, double perContextToken) {

    /// @throws IllegalArgumentException if a parameter is negative, infinite or not a number
    public StepModel {
        for (double parameter : new double[] {base, perPrefillToken, perSequence, perContextToken}) {
            if (!(parameter >= 0) || Double.isInfinite(parameter)) {
                throw new IllegalArgumentException("The times of a step are finite and at least 0 seconds, got base "
                        + base + ", per prefill token " + perPrefillToken + ", per sequence " + perSequence
                        + " and per context token " + perContextToken);
            }
        }
    }

    /// The seconds of one step.
    ///
    /// @param prefillTokens the tokens of prompts in it
    /// @param sequences the sequences that decode
    /// @param contextTokens the tokens that those sequences look at, all together
    public double duration(long prefillTokens, long sequences, long contextTokens) {
        return base + perPrefillToken * prefillTokens + perSequence * sequences + perContextToken * contextTokens;
    }

    /// The seconds of several steps in which the same sequences decode and nothing else happens: each step looks at one
    /// token more of each sequence, so that the sum is that of an arithmetic series.
    ///
    /// @param steps how many steps, at least 0
    /// @param sequences the sequences that decode
    /// @param contextTokens the tokens that those sequences look at in the first of the steps, all together
    public double decoding(long steps, long sequences, long contextTokens) {
        double growth = perContextToken * sequences * (steps / 2.0) * (steps - 1);
        return steps * duration(0, sequences, contextTokens) + growth;
    }
}
