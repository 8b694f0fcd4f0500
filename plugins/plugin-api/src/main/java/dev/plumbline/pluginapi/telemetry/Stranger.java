package dev.plumbline.pluginapi.telemetry;

import dev.plumbline.pluginapi.Provenance;

/// A service that something is known of and that is no element of the model.
///
/// @param service the service
/// @param facts how many observations are about it
/// @param provenance where the first of them comes from
public record Stranger(ServiceIdentity service, int facts, Provenance provenance) {}
