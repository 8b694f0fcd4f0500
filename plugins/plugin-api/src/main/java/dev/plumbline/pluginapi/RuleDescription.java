package dev.plumbline.pluginapi;

import java.util.List;

/// What a design rule says of itself.
///
/// @param id the stable id, as in `REL-001`
/// @param title what it finds, in a few words
/// @param category the area: reliability, performance, security, ...
/// @param severity how much a finding matters
/// @param why what follows from a violation, in one or two sentences
/// @param remedy what to do, in one or two sentences
/// @param sources where the rule comes from, each a standard and its place
public record RuleDescription(
        String id, String title, String category, Severity severity, String why, String remedy, List<String> sources) {

    public RuleDescription {
        sources = List.copyOf(sources);
    }
}
