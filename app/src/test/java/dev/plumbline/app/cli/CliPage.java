package dev.plumbline.app.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The part of `docs/cli.md` that lists the commands, made from the commands themselves.
record CliPage(CommandSpec program) {

    String text() {
        StringBuilder text = new StringBuilder("## Options of every command\n\n");
        text.append(table(program.options().stream()));
        text.append("\n## Commands\n");
        program.subcommands().values().forEach(command -> command(text, command.getCommandSpec()));
        text.append("\n## Exit status\n\n| Status | Meaning |\n|---|---|\n");
        for (Map.Entry<String, String> code : UsageText.EXIT_CODES.entrySet()) {
            text.append("| ")
                    .append(code.getKey())
                    .append(" | ")
                    .append(code.getValue())
                    .append(" |\n");
        }
        return text.toString();
    }

    private static void command(StringBuilder text, CommandSpec command) {
        Map<String, CommandLine> below = command.subcommands();
        if (!below.isEmpty()) {
            new TreeMap<>(below).values().forEach(each -> command(text, each.getCommandSpec()));
            return;
        }
        text.append("\n### `").append(synopsis(command)).append("`\n\n");
        text.append(sentence(String.join("\n", command.usageMessage().description())));
        Stream<ArgSpec> arguments = Stream.concat(command.positionalParameters().stream(), own(command));
        List<ArgSpec> listed = arguments.toList();
        text.append(listed.isEmpty() ? "" : "\n" + table(listed.stream()));
    }

    private static String synopsis(CommandSpec command) {
        String arguments = command.positionalParameters().stream()
                .map(CliPage::placeholder)
                .collect(Collectors.joining(" "));
        return (command.qualifiedName() + " " + arguments).strip();
    }

    private static String placeholder(PositionalParamSpec parameter) {
        String label = parameter.paramLabel()
                + (parameter.index().max() > parameter.index().min() ? "..." : "");
        return parameter.arity().min() == 0 ? "[" + label + "]" : label;
    }

    private static Stream<OptionSpec> own(CommandSpec command) {
        return command.options().stream()
                .filter(option -> !option.inherited() && !option.usageHelp() && !option.versionHelp());
    }

    private static String table(Stream<? extends ArgSpec> arguments) {
        return arguments
                .map(each -> "| `" + cell(name(each)) + "` | " + cell(description(each)) + " |\n")
                .collect(Collectors.joining("", "| Argument | Meaning |\n|---|---|\n", ""));
    }

    /// A bar would begin the next cell, in code too.
    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? String.join(", ", option.names()) + (option.arity().max() == 0 ? "" : " " + option.paramLabel())
                : argument.paramLabel();
    }

    private static String description(ArgSpec argument) {
        String text = String.join(" ", argument.description());
        if (!text.contains("${COMPLETION-CANDIDATES}")) {
            return text;
        }
        return text.replace("${COMPLETION-CANDIDATES}", String.join(", ", argument.completionCandidates()));
    }

    private static String sentence(String text) {
        return text.replace("%n", "\n\n") + "\n";
    }
}
