package dev.plumbline.simulation.availability;

import dev.plumbline.pluginapi.Availability.PartKind;

/// A part of an architecture that can fail.
///
/// @param element the id of the element that it is
/// @param kind what it is
/// @param units how many there are; 1 but of replicas
/// @param needed how many of them must work; 1 but of replicas
public record Part(String element, PartKind kind, long units, long needed) {}
