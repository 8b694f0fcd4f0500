package dev.plumbline.connectors.http;

import java.util.List;

/// What is sent with a question.
public sealed interface Body {

    /// The fields of a form.
    record Form(List<Parameter> fields) implements Body {
        public Form {
            fields = List.copyOf(fields);
        }
    }

    /// A text in UTF-8.
    ///
    /// @param type its content type
    record Text(String type, String text) implements Body {}
}
