package dev.plumbline.connectors.otlp;

import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// Reads attributes: names with values, of which text, numbers and truth values are taken as text.
final class Attributes {

    private Attributes() {}

    /// Reads the attribute that is the present field.
    ///
    /// @param wanted which names are taken
    static void read(Fields fields, Predicate<String> wanted, BiConsumer<String, String> taken) throws IOException {
        fields.enter(Message.KEY_VALUE);
        String name = null;
        String value = null;
        for (int field = fields.next(); field != 0; field = fields.next()) {
            switch (field) {
                case 1 -> name = fields.text();
                case 2 -> {
                    if (name == null || wanted.test(name)) {
                        value = value(fields);
                    } else {
                        fields.skip();
                    }
                }
                default -> fields.skip();
            }
        }
        if (name != null && value != null && wanted.test(name)) {
            taken.accept(name, value);
        }
    }

    private static String value(Fields fields) throws IOException {
        fields.enter(Message.ANY_VALUE);
        String value = "";
        for (int field = fields.next(); field != 0; field = fields.next()) {
            if (field >= 1 && field <= 4) {
                value = fields.text();
            } else {
                fields.skip();
            }
        }
        return value;
    }
}
