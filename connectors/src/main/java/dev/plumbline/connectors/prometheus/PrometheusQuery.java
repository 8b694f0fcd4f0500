package dev.plumbline.connectors.prometheus;

import dev.plumbline.pluginapi.Metric;

/// A question to the server, and how its answer maps to the model.
///
/// @param metric what its values are
/// @param scope what they belong to
/// @param expression the PromQL expression; its result has one series per subject
/// @param newest a PromQL expression for the time of the newest sample behind each series, in seconds; empty if the
///     values are taken as present
/// @param isOptional whether a server that does not understand the expression is passed over in silence
public record PrometheusQuery(Metric metric, Scope scope, String expression, String newest, boolean isOptional) {

    /// What the series of an answer belong to.
    public enum Scope {
        /// Elements, named by the first of the labels `service_name`, `service.name`, `service` and `job` that is
        /// there.
        ELEMENT,
        /// Relations, named by the labels `client` and `server`.
        RELATION,
        /// Relations, named by the labels of Istio: source and destination with their namespaces.
        MESH
    }
}
