package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// The problems of folders and files that cannot be read at all.
final class FolderProblems {

    private static final String NOTHING = "There is nothing to read.";
    private static final String LOST = "Nothing of this file is in the model.";

    private FolderProblems() {}

    static Problem missing(String folder) {
        return error(
                "workspace.missing", folder, "There is no such folder.", NOTHING, "Write the path of a workspace.");
    }

    static Problem notAFolder(String path) {
        return error(
                "workspace.missing",
                path,
                "This is a file and not a folder.",
                NOTHING,
                "Write the path of the folder that holds " + FileReader.MAIN + ".");
    }

    static Problem noMain(String folder) {
        return error(
                "workspace.missing",
                folder,
                "The folder has no file " + FileReader.MAIN + ", so it is not a workspace.",
                NOTHING,
                "Write the path of a workspace, or make this one with a file " + FileReader.MAIN
                        + " that holds: plumbline: 1.");
    }

    static Problem unreadable(String path, IOException failure) {
        return error(
                "file.unreadable",
                path,
                "This cannot be read: " + reason(failure) + ".",
                LOST,
                "Make it readable, or move it out of the workspace.");
    }

    /// Why a disk refused, as the second half of a sentence.
    static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "this user has no permission";
        }
        if (failure instanceof NoSuchFileException) {
            return "it is not there";
        }
        String reason = failure instanceof FileSystemException detailed ? detailed.getReason() : failure.getMessage();
        return reason == null ? "the disk gave no reason" : reason;
    }

    /// Why a disk refused to make a folder or a file, as the second half of a sentence.
    static String refusal(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no folder can be made there";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "there is something else in its place";
        }
        String reason = reason(failure);
        return reason.equals("Not a directory") ? "there is a file where a folder is needed" : reason;
    }

    static Problem special(String path) {
        return error(
                "file.unreadable",
                path,
                "This is neither a file nor a folder, but a pipe or a device.",
                LOST,
                "Move it out of the workspace.");
    }

    static Problem namedLikeAFile(String path) {
        return new Problem(
                Problem.Severity.WARNING,
                "file.folder",
                new Problem.Place(path, 0, 0),
                "This is a folder, and is named like a file.",
                "Only the files in it are read; it stands for no file itself.",
                "Rename the folder, or put the file in its place.");
    }

    static Problem linkedFolder(String path) {
        return new Problem(
                Problem.Severity.WARNING,
                "file.link",
                new Problem.Place(path, 0, 0),
                "This is a link to a folder.",
                "Links to folders are not followed, so nothing in it is in the model.",
                "Put the folder itself into the workspace.");
    }

    static Problem tooLarge(String path, long size, long limit) {
        return error(
                "file.too-large",
                path,
                "The file has " + mebibytes(size) + " MiB, and at most " + mebibytes(limit) + " MiB are read.",
                LOST,
                "Split it into several files: all *.yaml files of the workspace are read.");
    }

    private static long mebibytes(long bytes) {
        return (bytes + (1L << 20) - 1) >> 20;
    }

    static Problem tooMany(String folder, int limit) {
        return error(
                "workspace.too-many-files",
                folder,
                "The folder holds more than " + limit + " YAML files.",
                "The files beyond are not in the model.",
                "Check that the folder is a workspace, and move other files out.");
    }

    static Problem notUtf8(Problem.Place place, boolean utf16) {
        return new Problem(
                Problem.Severity.ERROR,
                "file.not-utf8",
                place,
                utf16 ? "The text is in UTF-16 and not in UTF-8." : "There are bytes that are not text in UTF-8.",
                LOST,
                "Save the file in UTF-8.");
    }

    private static Problem error(String code, String path, String what, String why, String remedy) {
        return new Problem(Problem.Severity.ERROR, code, new Problem.Place(path, 0, 0), what, why, remedy);
    }
}
