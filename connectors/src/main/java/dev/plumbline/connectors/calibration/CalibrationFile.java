package dev.plumbline.connectors.calibration;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The file `calibration.json` beside a model. Its form is described in `docs/formats/calibration.md`.
///
/// @param path the file
public record CalibrationFile(Path path) {

    /// The name of the file in the folder of a workspace.
    public static final String NAME = "calibration.json";

    private static final long MOST_BYTES = 16L << 20;

    /// The file of a workspace.
    public static CalibrationFile in(Path workspace) {
        return new CalibrationFile(workspace.resolve(NAME));
    }

    /// Reads the file.
    ///
    /// @throws CalibrationException if it is not there or not of this form
    public Calibration read() throws CalibrationException {
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new CalibrationException(path + " has more than 16 MiB.", "Calibrate again.");
            }
            return new CalibrationJson(path.toString()).read(Files.readString(path));
        } catch (NoSuchFileException missing) {
            throw new CalibrationException(path + " is not there.", "Make it by plumbline connect calibrate.", missing);
        } catch (IOException broken) {
            throw new CalibrationException(
                    path + " cannot be read: " + broken.getMessage() + ".", "See whether it may be read.", broken);
        }
    }

    /// Writes the file whole, or leaves it as it was.
    ///
    /// @throws IOException if it cannot be written
    public void write(Calibration calibration) throws IOException {
        Path whole = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.writeString(whole, new CalibrationJson(path.toString()).text(calibration));
            try {
                Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException plain) {
                Files.move(whole, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
