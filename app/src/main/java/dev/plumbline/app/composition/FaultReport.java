package dev.plumbline.app.composition;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The local report of a fault of the program; it is never sent anywhere.
public record FaultReport(Map<String, String> environment) {

    /// Writes the report and says where it is.
    public String write(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        try {
            Path folder = Files.createDirectories(ProgramFolders.of(environment).state());
            Path report = Files.createTempFile(folder, "fault-", ".txt");
            Files.writeString(report, text.toString());
            return "Plumbline has a fault and had to stop. The report is " + report
                    + "; it stays on this machine unless you send it.";
        } catch (IOException unwritable) {
            return "Plumbline has a fault and had to stop (" + fault + "); the report could not be written: "
                    + unwritable.getMessage();
        }
    }
}
