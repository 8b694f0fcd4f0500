package dev.plumbline.connectors.history;

import dev.plumbline.pluginapi.ConnectorException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What SQLite says, for people.
///
/// @param what what happened
/// @param remedy what the user can do
/// @param isDamage whether the file is not what was written
record HistoryFailure(String what, String remedy, boolean isDamage) {

    private static final int PRIMARY_CODE = 0xFF;

    static HistoryFailure of(SQLException reason, Path file) {
        int code = reason instanceof SQLiteException known ? known.getResultCode().code & PRIMARY_CODE : 0;
        String said = reason.getMessage();
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return new HistoryFailure(
                    "The disk is full, so the history " + file + " cannot be written.",
                    "Make room on the disk; then writing goes on by itself.",
                    false);
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return new HistoryFailure("The history " + file + " is damaged: " + said + ".", "", true);
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code
                || code == SQLiteErrorCode.SQLITE_CANTOPEN.code
                || code == SQLiteErrorCode.SQLITE_PERM.code) {
            return new HistoryFailure(
                    "The history " + file + " cannot be opened or written: " + said + ".",
                    "Look whether its folder is there and may be written by you.",
                    false);
        }
        return new HistoryFailure(
                "The history " + file + " cannot be read or written: " + said + ".",
                "Look whether the disk works and has room.",
                false);
    }

    ConnectorException exception() {
        return new ConnectorException(what, remedy);
    }
}
