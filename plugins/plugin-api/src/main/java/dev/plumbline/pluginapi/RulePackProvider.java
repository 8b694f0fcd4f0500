package dev.plumbline.pluginapi;

/// Gives a rule pack. A class of this type that is registered for `ServiceLoader` is found by the program.
public interface RulePackProvider {

    /// The pack; it is made when the rules are first asked for, and asked for once.
    RulePack pack();
}
