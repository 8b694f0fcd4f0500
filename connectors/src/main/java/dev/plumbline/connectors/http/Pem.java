package dev.plumbline.connectors.http;

import dev.plumbline.pluginapi.ConnectorException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads certificates and keys from PEM files.
final class Pem {

    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");
    private static final long LARGEST = 4L << 20;
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    private Pem() {}

    /// The certificates in a file, in their order; at least one.
    static List<X509Certificate> certificates(Path file) throws ConnectorException {
        List<X509Certificate> certificates = new ArrayList<>();
        Matcher block = BLOCK.matcher(text(file));
        while (block.find()) {
            if (block.group(1).endsWith("CERTIFICATE")) {
                certificates.add(certificate(file, bytes(file, block.group(2))));
            }
        }
        if (certificates.isEmpty()) {
            throw new ConnectorException(
                    "The file " + file + " holds no certificate in PEM.",
                    "Name a file that has a line -----BEGIN CERTIFICATE-----.");
        }
        return certificates;
    }

    /// The private key in a file.
    static PrivateKey privateKey(Path file) throws ConnectorException {
        Matcher block = BLOCK.matcher(text(file));
        while (block.find()) {
            if (block.group(1).equals("PRIVATE KEY")) {
                return key(file, bytes(file, block.group(2)));
            }
            if (block.group(1).endsWith("PRIVATE KEY")) {
                throw new ConnectorException(
                        "The key in " + file + " is encrypted or not in PKCS 8: it begins with " + block.group(1) + ".",
                        "Convert it by: openssl pkcs8 -topk8 -nodes -in KEY -out NEW");
            }
        }
        throw new ConnectorException(
                "The file " + file + " holds no private key in PEM.",
                "Name a file that has a line -----BEGIN PRIVATE KEY-----.");
    }

    /// Whether what the private key signs is verified by the public key.
    static boolean isPair(PublicKey open, PrivateKey secret) throws GeneralSecurityException {
        if (!open.getAlgorithm().equals(secret.getAlgorithm())) {
            return false;
        }
        String algorithm = switch (secret.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> secret.getAlgorithm();
        };
        byte[] text = "a text".getBytes(StandardCharsets.UTF_8);
        Signature signer = Signature.getInstance(algorithm);
        signer.initSign(secret);
        signer.update(text);
        byte[] signed = signer.sign();
        Signature verifier = Signature.getInstance(algorithm);
        verifier.initVerify(open);
        verifier.update(text);
        return verifier.verify(signed);
    }

    private static X509Certificate certificate(Path file, byte[] bytes) throws ConnectorException {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (GeneralSecurityException broken) {
            throw broken(file, "a certificate");
        }
    }

    private static PrivateKey key(Path file, byte[] bytes) throws ConnectorException {
        return ALGORITHMS.stream()
                .flatMap(algorithm -> key(algorithm, bytes).stream())
                .findFirst()
                .orElseThrow(() -> broken(file, "a key"));
    }

    /// The key, if it is one of an algorithm.
    private static Optional<PrivateKey> key(String algorithm, byte[] bytes) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException ofAnother) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(Path file, String base64) throws ConnectorException {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            throw broken(file, "a certificate or key");
        }
    }

    private static ConnectorException broken(Path file, String what) {
        return new ConnectorException(
                "The file " + file + " holds " + what + " that cannot be read.", "Have the file made anew.");
    }

    private static String text(Path file) throws ConnectorException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ConnectorException(
                        "The file " + file + " is too large for certificates.", "Name another file.");
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new ConnectorException(
                    "The file " + file + ", which the connection's tls names, cannot be read.",
                    "Check that the file exists and may be read by you.");
        }
    }
}
