package dev.plumbline.connectors.openmetrics;

import java.util.List;

/// What services measure their work by.
///
/// @param name the name of its conventions, as in `http.server.request.duration`
/// @param role what is measured
/// @param secondsPerUnit the unit of its durations
/// @param failure what tells failed calls
record Instrument(String name, Role role, double secondsPerUnit, Failure failure) {

    /// What an instrument measures.
    enum Role {
        /// The requests that the service answers.
        SERVER,
        /// The requests that the service makes to an address.
        CLIENT,
        /// The operations that the service asks of a database.
        DATABASE,
        /// The messages that the service sends or takes.
        MESSAGING,
        /// The requests that the service makes to a model.
        MODEL,
        /// The tokens that the service sends to models and gets from them.
        TOKENS,
        /// The calls from one service to another, as they were found in traces.
        GRAPH
    }

    /// What a metric says of an instrument.
    enum Part {
        /// How many calls there were, and how long they took.
        ALL,
        /// How many calls there were.
        CALLS,
        /// How many calls failed.
        FAILURES,
        /// How long calls took.
        DURATIONS,
        /// How much was counted by the calls together.
        AMOUNT
    }

    /// A metric.
    ///
    /// @param name its name without a suffix, spelled with underscores
    record Family(String name, Instrument instrument, Part part) {}

    /// What a series holds of a metric.
    enum Field {
        COUNT,
        SUM,
        BUCKET,
        QUANTILE
    }

    /// A series of a metric.
    record Series(Family family, Field field) {}

    private static Instrument of(String name, Role role, Failure failure) {
        return new Instrument(name, role, 1, failure);
    }

    /// The instruments that are known, the preferred of the same role first, each with the metrics that it shows.
    static List<Family> families() {
        Instrument server = of("http.server.request.duration", Role.SERVER, Failure.OF_SERVER);
        Instrument micrometer = of("http.server.requests", Role.SERVER, Failure.OF_SERVER);
        Instrument older = new Instrument("http.server.duration", Role.SERVER, 1e-3, Failure.OF_SERVER);
        Instrument remote = of("rpc.server.call.duration", Role.SERVER, Failure.OF_SERVER);
        Instrument olderRemote = new Instrument("rpc.server.duration", Role.SERVER, 1e-3, Failure.OF_SERVER);
        Instrument grpc = of("grpc_server_handled", Role.SERVER, Failure.OF_SERVER);
        Instrument model = of("gen_ai.server.request.duration", Role.SERVER, Failure.OF_SERVER);
        Instrument usual = of("http_requests", Role.SERVER, Failure.OF_SERVER);
        Instrument client = of("http.client.request.duration", Role.CLIENT, Failure.OF_CLIENT);
        Instrument remoteClient = of("rpc.client.call.duration", Role.CLIENT, Failure.OF_CLIENT);
        Instrument database = of("db.client.operation.duration", Role.DATABASE, Failure.OF_CLIENT);
        Instrument messaging = of("messaging.client.operation.duration", Role.MESSAGING, Failure.OF_CLIENT);
        Instrument processing = of("messaging.process.duration", Role.MESSAGING, Failure.OF_CLIENT);
        Instrument asked = of("gen_ai.client.operation.duration", Role.MODEL, Failure.OF_CLIENT);
        Instrument tokens = of("gen_ai.client.token.usage", Role.TOKENS, Failure.NEVER);
        Instrument graph = of("traces_service_graph_request", Role.GRAPH, Failure.NEVER);
        return List.of(
                all(server, "http_server_request_duration_seconds"),
                all(server, "http_server_request_duration"),
                all(micrometer, "http_server_requests_seconds"),
                all(older, "http_server_duration_milliseconds"),
                all(older, "http_server_duration"),
                all(remote, "rpc_server_call_duration_seconds"),
                all(remote, "rpc_server_call_duration"),
                all(olderRemote, "rpc_server_duration_milliseconds"),
                all(olderRemote, "rpc_server_duration"),
                new Family("grpc_server_handled_total", grpc, Part.CALLS),
                new Family("grpc_server_handling_seconds", grpc, Part.DURATIONS),
                all(model, "gen_ai_server_request_duration_seconds"),
                all(model, "gen_ai_server_request_duration"),
                new Family("http_requests_total", usual, Part.CALLS),
                new Family("http_request_duration_seconds", usual, Part.DURATIONS),
                all(client, "http_client_request_duration_seconds"),
                all(client, "http_client_request_duration"),
                all(remoteClient, "rpc_client_call_duration_seconds"),
                all(remoteClient, "rpc_client_call_duration"),
                all(database, "db_client_operation_duration_seconds"),
                all(database, "db_client_operation_duration"),
                all(messaging, "messaging_client_operation_duration_seconds"),
                all(messaging, "messaging_client_operation_duration"),
                all(processing, "messaging_process_duration_seconds"),
                all(processing, "messaging_process_duration"),
                all(asked, "gen_ai_client_operation_duration_seconds"),
                all(asked, "gen_ai_client_operation_duration"),
                new Family("gen_ai_client_token_usage", tokens, Part.AMOUNT),
                new Family("gen_ai_client_token_usage_tokens", tokens, Part.AMOUNT),
                new Family("gen_ai_client_token_usage_token", tokens, Part.AMOUNT),
                new Family("traces_service_graph_request_total", graph, Part.CALLS),
                new Family("traces_service_graph_request_failed_total", graph, Part.FAILURES),
                new Family("traces_service_graph_request_server_seconds", graph, Part.DURATIONS));
    }

    private static Family all(Instrument instrument, String name) {
        return new Family(name, instrument, Part.ALL);
    }
}
