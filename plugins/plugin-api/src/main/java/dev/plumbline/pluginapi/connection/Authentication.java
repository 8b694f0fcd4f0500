package dev.plumbline.pluginapi.connection;

/// How a connection proves who it is. Secrets are named, never held.
public sealed interface Authentication {

    /// Not at all.
    Authentication NONE = new Anonymous();

    /// Not at all.
    record Anonymous() implements Authentication {}

    /// User name and password.
    record Basic(String user, Secret password) implements Authentication {}

    /// A token.
    record Bearer(Secret token) implements Authentication {}
}
