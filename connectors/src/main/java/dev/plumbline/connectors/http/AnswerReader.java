package dev.plumbline.connectors.http;

import java.io.IOException;

/// Reads the answer of a server to a question.
///
/// It is called anew when the question is repeated, so what it gathers begins empty at each call. A parser's complaint
/// about text that is no JSON may pass through it.
@FunctionalInterface
public interface AnswerReader<T> {

    /// What the answer says.
    ///
    /// @throws IOException if the answer breaks off; [UnexpectedAnswerException] if it has another shape
    /// @throws RefusedException if the answer is an error about the question
    T read(HttpAnswer answer) throws IOException, RefusedException;
}
