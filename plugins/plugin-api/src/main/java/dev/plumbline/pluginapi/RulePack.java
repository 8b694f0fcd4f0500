package dev.plumbline.pluginapi;

import java.util.List;

/// A named, versioned set of rules that is delivered together.
///
/// @param id the stable slug, as in `reliability-basics`
/// @param version the version of the pack
/// @param title what people call it
/// @param rules the rules, in the pack's own order
public record RulePack(String id, String version, String title, List<DesignRule> rules) {

    public RulePack {
        rules = List.copyOf(rules);
    }

    /// The pack and its version, as evidence names its source.
    public String source() {
        return id + " " + version;
    }
}
