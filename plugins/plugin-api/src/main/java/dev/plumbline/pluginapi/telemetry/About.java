package dev.plumbline.pluginapi.telemetry;

/// Something that is told of a service.
///
/// @param service the service
/// @param told what is told of it
public record About<T>(ServiceIdentity service, T told) {}
