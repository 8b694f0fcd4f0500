package dev.plumbline.app.home;

import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.views.welcome.ThemedPicture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Small pictures in the folder for what can be made again, one pair of files for each name.
record PictureFolder(Path folder) {

    private static final System.Logger LOG = System.getLogger(PictureFolder.class.getName());
    private static final int LENGTH = 20;

    /// The picture under the name, if there is one.
    Optional<ThemedPicture> find(String name) {
        try {
            Path light = file(name, Theme.LIGHT);
            Path dark = file(name, Theme.DARK);
            return Files.exists(light) && Files.exists(dark)
                    ? Optional.of(new ThemedPicture(Files.readAllBytes(light), Files.readAllBytes(dark)))
                    : Optional.empty();
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.DEBUG, "The picture of " + name + " cannot be read", unreadable);
            return Optional.empty();
        }
    }

    /// Keeps a picture; without room for it, everything works without.
    void keep(String name, ThemedPicture picture) {
        try {
            Files.createDirectories(folder);
            Files.write(file(name, Theme.LIGHT), picture.png(Theme.LIGHT));
            Files.write(file(name, Theme.DARK), picture.png(Theme.DARK));
        } catch (IOException unwritable) {
            LOG.log(System.Logger.Level.DEBUG, "The picture of " + name + " cannot be kept", unwritable);
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(file(name, Theme.LIGHT));
            Files.deleteIfExists(file(name, Theme.DARK));
        } catch (IOException immovable) {
            LOG.log(System.Logger.Level.DEBUG, "The picture of " + name + " stays", immovable);
        }
    }

    private Path file(String name, Theme theme) {
        String suffix = theme == Theme.LIGHT ? "-light.png" : "-dark.png";
        return folder.resolve(digest(name) + suffix);
    }

    private static String digest(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
