package dev.plumbline.connectors.otlp;

import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the results of evaluations among the log records of a request: the events `gen_ai.evaluation.result`.
final class LogReader {

    private static final String EVENT = "gen_ai.evaluation.result";
    private static final String NAME_OF_EVENT = "event.name";

    /// A result of an evaluation.
    ///
    /// @param service who sent it
    /// @param attributes the event's attributes by their names
    /// @param nanos when it was, in nanoseconds since 1970; 0 if not told
    record Result(ServiceIdentity service, Map<String, String> attributes, long nanos) {}

    /// Reads all records.
    ///
    /// @throws IOException if the message is malformed, with the place
    List<Result> read(Fields fields) throws IOException {
        List<Result> results = new ArrayList<>();
        for (int field = fields.next(); field != 0; field = fields.next()) {
            if (field == 1) {
                fields.enter(Message.RESOURCE_LOGS);
                resource(fields, results);
            } else {
                fields.skip();
            }
        }
        return results;
    }

    private static void resource(Fields fields, List<Result> results) throws IOException {
        Resources resource = Resources.UNKNOWN;
        List<Result> records = new ArrayList<>();
        for (int field = fields.next(); field != 0; field = fields.next()) {
            switch (field) {
                case 1 -> resource = Resources.read(fields);
                case 2 -> {
                    fields.enter(Message.SCOPE_LOGS);
                    scope(fields, records);
                }
                default -> fields.skip();
            }
        }
        for (Result one : records) {
            results.add(new Result(resource.service(), one.attributes(), one.nanos()));
        }
    }

    private static void scope(Fields fields, List<Result> records) throws IOException {
        for (int field = fields.next(); field != 0; field = fields.next()) {
            if (field == 2) {
                fields.enter(Message.LOG_RECORD);
                record(fields, records);
            } else {
                fields.skip();
            }
        }
    }

    private static void record(Fields fields, List<Result> records) throws IOException {
        Map<String, String> attributes = new HashMap<>();
        String event = "";
        long time = 0;
        long observed = 0;
        for (int field = fields.next(); field != 0; field = fields.next()) {
            switch (field) {
                case 1 -> time = fields.whole();
                case 6 ->
                    Attributes.read(
                            fields,
                            name -> name.startsWith("gen_ai.") || name.equals(NAME_OF_EVENT),
                            attributes::putIfAbsent);
                case 11 -> observed = fields.whole();
                case 12 -> event = fields.text();
                default -> fields.skip();
            }
        }
        if (event.equals(EVENT) || EVENT.equals(attributes.get(NAME_OF_EVENT))) {
            records.add(new Result(Resources.UNKNOWN.service(), attributes, time == 0 ? observed : time));
        }
    }
}
