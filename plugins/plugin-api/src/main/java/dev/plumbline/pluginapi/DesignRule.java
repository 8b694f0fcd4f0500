package dev.plumbline.pluginapi;

import java.util.stream.Stream;

/// Checks an architecture for one kind of design flaw.
///
/// A rule is a pure function of its context: the same context gives the same verdicts, in an order that depends on
/// ids only. It may be called from several threads.
public interface DesignRule {

    /// What the rule says of itself.
    RuleDescription description();

    /// The verdicts that are not "passed": what is violated, and what the rule cannot tell.
    Stream<Verdict> check(RuleContext context);

    /// What its verdicts depend on; everything if it does not say.
    default Dependencies dependencies() {
        return Dependencies.EVERYTHING;
    }
}
