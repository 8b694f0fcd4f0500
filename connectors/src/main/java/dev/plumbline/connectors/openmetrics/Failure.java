package dev.plumbline.connectors.openmetrics;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells by the labels of a series whether the calls that it counts failed.
enum Failure {
    /// The server could not do what was asked: a status of 500 or more, or an error without a status.
    OF_SERVER {
        @Override
        boolean is(Labels labels) {
            return failed(labels, 500, SERVER_CODES);
        }
    },
    /// The client did not get what it wanted: a status of 400 or more, or an error.
    OF_CLIENT {
        @Override
        boolean is(Labels labels) {
            return !labels.first(ERRORS).isEmpty() || failed(labels, 400, Set.of());
        }
    },
    /// Other series tell.
    NEVER {
        @Override
        boolean is(Labels labels) {
            return false;
        }
    };

    private static final List<String> STATUSES = List.of(
            "http_response_status_code",
            "http.response.status_code",
            "http_status_code",
            "http.status_code",
            "status_code",
            "status",
            "code");
    private static final List<String> CALL_STATUSES = List.of(
            "rpc_response_status_code",
            "rpc.response.status_code",
            "rpc_grpc_status_code",
            "rpc.grpc.status_code",
            "grpc_code");
    private static final List<String> ERRORS = List.of("error_type", "error.type");
    /// The codes of gRPC that are the server's fault, by the conventions of OpenTelemetry.
    private static final Set<String> SERVER_CODES = Set.of(
            "2",
            "4",
            "12",
            "13",
            "14",
            "15",
            "unknown",
            "deadlineexceeded",
            "unimplemented",
            "internal",
            "unavailable",
            "dataloss");

    abstract boolean is(Labels labels);

    private static boolean failed(Labels labels, int least, Set<String> codes) {
        if (labels.get("outcome").equals("SERVER_ERROR")) {
            return true;
        }
        String status = labels.first(STATUSES);
        if (!status.isEmpty()) {
            return isAtLeast(status, least);
        }
        String code = labels.first(CALL_STATUSES).toLowerCase(Locale.ROOT).replace("_", "");
        if (!code.isEmpty()) {
            return codes.isEmpty() ? !code.equals("ok") && !code.equals("0") : codes.contains(code);
        }
        return !labels.first(ERRORS).isEmpty();
    }

    /// A status is a number, or a class of them as in `5xx`.
    private static boolean isAtLeast(String status, int least) {
        char first = status.charAt(0);
        return status.length() == 3 && first >= '0' && first <= '9' && (first - '0') * 100 >= least;
    }
}
