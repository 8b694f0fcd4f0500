package dev.plumbline.app.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// What the program's own `--help` says beside the commands.
final class UsageText {

    static final String[] EXAMPLES = {
        "",
        "Examples:",
        "  plumbline demo                      the sample platform, running",
        "  plumbline open DIR                  a workspace in the window",
        "  plumbline check DIR --fail-on high  gate a pull request",
        "  plumbline import structurizr workspace.dsl -o DIR"
    };

    static final String EXIT_HEADING = "%nExit status:%n";

    static final Map<String, String> EXIT_CODES = exitCodes();

    private UsageText() {}

    private static Map<String, String> exitCodes() {
        Map<Integer, String> meanings = new LinkedHashMap<>();
        meanings.put(ExitCode.DONE, "done; nothing at or above the threshold");
        meanings.put(ExitCode.FINDINGS, "findings at --fail-on, or an assertion that does not hold");
        meanings.put(ExitCode.USAGE, "the command was not used rightly");
        meanings.put(ExitCode.INVALID_MODEL, "the model cannot be read or is invalid");
        meanings.put(ExitCode.INPUT_OUTPUT, "connection, authentication, input or output failed");
        meanings.put(ExitCode.PARTIAL, "timed out, or only part of the evidence");
        meanings.put(ExitCode.FAULT, "a fault of the program; the report's path is printed");
        meanings.put(ExitCode.INTERRUPTED, "interrupted; what was done is kept");
        Map<String, String> texts = new LinkedHashMap<>();
        meanings.forEach((code, meaning) -> texts.put(String.valueOf(code), meaning));
        return Collections.unmodifiableMap(texts);
    }

    /// The help of a command as an object.
    static JsonReport json(CommandLine command) {
        JsonReport report = JsonReport.of("help");
        report.summary().put("command", command.getCommandSpec().qualifiedName());
        report.root().put("help", command.getUsageMessage(Ansi.OFF));
        return report;
    }
}
