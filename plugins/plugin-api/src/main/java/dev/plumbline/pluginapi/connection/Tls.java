package dev.plumbline.pluginapi.connection;

import java.nio.file.Path;
import java.util.Optional;

/// Which certificates a connection trusts, and which it shows.
///
/// @param authority a PEM file with the certificates of a private authority, which are trusted beside the usual ones
/// @param certificate a PEM file with the client's certificate and those that vouch for it, its own first
/// @param key a PEM file with the client's private key, in PKCS 8 without a password
public record Tls(Optional<Path> authority, Optional<Path> certificate, Optional<Path> key) {

    /// What the Java platform trusts, and no client certificate.
    public static final Tls STANDARD = new Tls(Optional.empty(), Optional.empty(), Optional.empty());
}
