package dev.plumbline.connectors;

import dev.plumbline.connectors.http.AnswerReader;
import dev.plumbline.connectors.http.HttpQuestion;
import dev.plumbline.connectors.http.HttpService;
import dev.plumbline.connectors.http.RefusedException;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;

/// Asks questions that the server must take, as they do not come from the user.
public final class Asking {

    private Asking() {}

    /// Asks a question and reads the answer.
    ///
    /// @param remedy what the user can do if the server does not take the question
    /// @throws ConnectorException if there is no usable answer
    public static <T> T ask(
            HttpService http, HttpQuestion question, AnswerReader<T> reader, Progress progress, String remedy)
            throws ConnectorException {
        try {
            return http.ask(question, reader, progress);
        } catch (RefusedException refused) {
            throw new ConnectorException(
                    http.shown() + " does not take the question " + question.path() + ": "
                            + ShownText.shortened(refused.error()),
                    remedy);
        }
    }
}
