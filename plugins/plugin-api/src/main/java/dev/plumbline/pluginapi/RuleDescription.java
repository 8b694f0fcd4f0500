package dev.plumbline.pluginapi;

import java.util.List;
import java.util.stream.Collectors;

/// What a design rule says of itself.
///
/// @param id the stable id, as in `REL-001`
/// @param title what it finds, in a few words
/// @param category the area: reliability, performance, security, ...
/// @param severity how much a finding matters
/// @param guidance what follows from a violation, how it is found, and what to do
/// @param sources where the rule comes from
/// @param basis what the rule judges by, and how surely
public record RuleDescription(
        String id,
        String title,
        String category,
        Severity severity,
        Guidance guidance,
        List<RuleSource> sources,
        Basis basis) {

    public RuleDescription {
        sources = List.copyOf(sources);
    }

    /// A rule that looks at the model alone and says no more of itself than it must.
    public static RuleDescription of(
            String id, String title, String category, Severity severity, Guidance guidance, String... sources) {
        List<RuleSource> parsed =
                List.of(sources).stream().map(RuleSource::parse).toList();
        return new RuleDescription(id, title, category, severity, guidance, parsed, Basis.MODEL);
    }

    /// What follows from a violation, in one or two sentences.
    public String why() {
        return guidance.impact();
    }

    /// What to do, in one or two sentences.
    public String remedy() {
        return guidance.remedy();
    }

    /// The sources in a row, as they are written in rule packs.
    public String sourceText() {
        return sources.stream().map(RuleSource::toString).collect(Collectors.joining("; "));
    }
}
