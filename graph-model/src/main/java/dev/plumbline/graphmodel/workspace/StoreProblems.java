package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.ReadOnlyFileSystemException;

/// The problems of writing to disk, in words.
final class StoreProblems {

    private static final String NOTHING_LOST = "The edits are kept in the journal and in this window.";

    private StoreProblems() {}

    static Problem readOnly(String file) {
        return problem(
                "file.read-only",
                file,
                "The file is read-only.",
                NOTHING_LOST,
                "Make the file writable, then save again.");
    }

    static Problem folderReadOnly(String file) {
        return problem(
                "file.folder-read-only",
                file,
                "The folder of the file is read-only.",
                NOTHING_LOST,
                "Make the folder writable, then save again.");
    }

    static Problem outside(String file) {
        return problem(
                "file.outside",
                file,
                "The path leads out of the workspace.",
                "Only files of the workspace are written.",
                "Use a path below the workspace folder.");
    }

    static Problem unwritable(String file, Exception reason) {
        if (reason instanceof ReadOnlyFileSystemException) {
            return folderReadOnly(file);
        }
        return problem(
                "file.unwritable",
                file,
                "The file could not be written: " + reasonOf(reason) + ".",
                NOTHING_LOST,
                "Check the disk and the permissions, then save again.");
    }

    static Problem journalUnusable(String journal, Exception reason) {
        return problem(
                "journal.unusable",
                journal,
                "The journal of unsaved edits cannot be written: " + reasonOf(reason) + ".",
                "A crash would lose the edits that are not saved.",
                "Save now; check the disk and the permissions of the state folder.");
    }

    static Problem inUse(String journal) {
        return problem(
                "workspace.in-use",
                journal,
                "The workspace is open for editing in another window.",
                "Two journals of one workspace would mix up.",
                "Close the other window, or open this one for reading only.");
    }

    private static Problem problem(String code, String file, String what, String why, String remedy) {
        return new Problem(Problem.Severity.ERROR, code, new Problem.Place(file, 0, 0), what, why, remedy);
    }

    private static String reasonOf(Exception reason) {
        if (reason instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (reason instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        String message = reason.getMessage();
        return reason instanceof IOException && message != null
                ? message
                : reason.getClass().getSimpleName();
    }
}
