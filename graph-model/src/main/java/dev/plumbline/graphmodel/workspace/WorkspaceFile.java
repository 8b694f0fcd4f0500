package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file of a workspace: its text, and what it declares.
public final class WorkspaceFile {

    private final SourceText source;
    private final @Nullable FileDeclarations declarations;

    /// @param declarations what was read from the text; null where it must be read again before it is used
    WorkspaceFile(SourceText source, @Nullable FileDeclarations declarations) {
        this.source = source;
        this.declarations = declarations;
    }

    /// The path relative to the workspace, with forward slashes.
    public String path() {
        return source.file();
    }

    /// The text with its lines.
    public SourceText source() {
        return source;
    }

    /// The whole text, with a byte order mark if the file has one.
    public String text() {
        return source.text();
    }

    /// The SHA-256 of the text in UTF-8, in hexadecimal digits: of a file as it was read, that of its bytes.
    public String sha256() {
        return sha256(text().getBytes(StandardCharsets.UTF_8));
    }

    /// The SHA-256 of a file's bytes, to be compared with that of its text.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /// What is wrong in the file by itself, whatever the other files say, in no order.
    public List<Problem> ownProblems() {
        return declarations == null ? List.of() : List.copyOf(declarations.problems());
    }

    @Nullable
    FileDeclarations declarations() {
        return declarations;
    }

    /// The views and layouts; a file that has some is read again at once when it is edited.
    FileViews views() {
        return declarations == null ? FileViews.NONE : declarations.views();
    }

    /// Whether the file holds one view or one layout, and nothing else.
    boolean isOneView() {
        return declarations != null
                && !declarations.isInModel()
                && views().views().size() + views().layouts().size() == 1;
    }

    /// The plateaus; a file that has some is read again at once when it is edited.
    List<DeclaredPlateau> plateaus() {
        return declarations == null ? List.of() : declarations.plateaus();
    }
}
