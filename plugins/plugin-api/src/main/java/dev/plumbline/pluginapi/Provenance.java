package dev.plumbline.pluginapi;

import java.time.Instant;
import java.util.Optional;

/// Where a piece of evidence comes from, so that every number names its source.
///
/// @param source the rule pack, connector or simulator with its version
/// @param detail the query, the file and line, or the seed
/// @param time when the evidence was made, where that is not decided by the input alone
public record Provenance(String source, String detail, Optional<Instant> time) {}
