package dev.plumbline.demoplatform.fault;

import java.util.List;

/// Something that goes wrong in the running platform until it is healed.
public sealed interface Fault {

    /// The words that the fault is written with, as in `latency feed-api 5`.
    String words();

    /// The services that the fault is about; none if it is about all.
    List<String> services();

    /// A service works longer.
    ///
    /// @param factor what its times are multiplied by, above 0
    record Latency(String service, double factor) implements Fault {
        @Override
        public String words() {
            return "latency " + service + " " + number(factor);
        }

        @Override
        public List<String> services() {
            return List.of(service);
        }
    }

    /// A service answers requests with an error.
    ///
    /// @param share the share of the requests, from 0 to 1
    record Errors(String service, double share) implements Fault {
        @Override
        public String words() {
            return "errors " + service + " " + number(share);
        }

        @Override
        public List<String> services() {
            return List.of(service);
        }
    }

    /// A service is gone: it takes no connections and tells nothing.
    record Dead(String service) implements Fault {
        @Override
        public String words() {
            return "dead " + service;
        }

        @Override
        public List<String> services() {
            return List.of(service);
        }
    }

    /// A service calls another one for each of its requests.
    record NewCall(String from, String to) implements Fault {
        @Override
        public String words() {
            return "new-call " + from + " " + to;
        }

        @Override
        public List<String> services() {
            return List.of(from, to);
        }
    }

    /// More or fewer requests come.
    ///
    /// @param factor what the rates are multiplied by, above 0
    record Traffic(double factor) implements Fault {
        @Override
        public String words() {
            return "traffic " + number(factor);
        }

        @Override
        public List<String> services() {
            return List.of();
        }
    }

    /// Evaluators stop.
    record StaleEvaluation() implements Fault {
        @Override
        public String words() {
            return "stale-evaluation";
        }

        @Override
        public List<String> services() {
            return List.of();
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
