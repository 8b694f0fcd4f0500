package dev.plumbline.graphmodel;

/// What other notations call a kind of element; empty where they have no word for it.
///
/// @param kind the kind
/// @param label the name for people
/// @param c4 the Structurizr element
/// @param backstage the catalog kind, with the type after a colon
/// @param calm the CALM node type
/// @param openInference the OpenInference span kind
/// @param telemetry the OpenTelemetry attribute that identifies it
/// @param description one sentence
public record KindMapping(
        ElementKind kind,
        String label,
        String c4,
        String backstage,
        String calm,
        String openInference,
        String telemetry,
        String description) {}
