package dev.plumbline.simulation.inference.fit;

/// A request that was measured at a model endpoint. Times are in seconds on one clock with any beginning.
///
/// @param line the line of the file that it stands in, from 1
/// @param promptTokens the tokens of the prompt, at least 1
/// @param answerTokens the tokens of the answer, at least 1
/// @param arrived when it reached the server
/// @param firstToken when the first token of the answer was there, not before it arrived
/// @param lastToken when the last token was there, not before the first
public record MeasuredRequest(
        int line, int promptTokens, int answerTokens, double arrived, double firstToken, double lastToken) {

    /// @throws IllegalArgumentException if a count is below 1, or the times are not finite and in this order
    public MeasuredRequest {
        if (promptTokens < 1 || answerTokens < 1) {
            throw new IllegalArgumentException("A request has at least one token in its prompt and in its answer, got "
                    + promptTokens + " and " + answerTokens);
        }
        boolean inOrder = arrived <= firstToken && firstToken <= lastToken;
        if (!inOrder || Double.isInfinite(arrived) || Double.isInfinite(lastToken)) {
            throw new IllegalArgumentException("A request arrives, gets its first token and then its last, got "
                    + arrived + ", " + firstToken + " and " + lastToken);
        }
    }
}
