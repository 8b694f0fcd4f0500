package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Architecture;
import java.time.LocalDate;

/// What a rule may look at.
///
/// @param architecture the snapshot that is checked
/// @param evidence measurements and evaluations that are known of it
/// @param asOf the day that ages are counted to; never the clock's
public record RuleContext(Architecture architecture, Evidence evidence, LocalDate asOf) {}
