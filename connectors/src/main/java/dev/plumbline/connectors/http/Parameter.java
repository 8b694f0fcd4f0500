package dev.plumbline.connectors.http;

/// A name and a value in an address or a form, neither of them encoded.
public record Parameter(String name, String value) {}
