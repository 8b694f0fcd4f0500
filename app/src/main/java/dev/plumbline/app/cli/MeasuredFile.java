package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.simulation.inference.fit.MeasuredRequest;
import dev.plumbline.simulation.inference.fit.RequestLog;
import dev.plumbline.simulation.inference.fit.RequestLogReader;
import dev.plumbline.simulation.inference.fit.StepModelFit;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// A file of measured requests that a user names.
record MeasuredFile(Path file) {

    private static final long MOST_BYTES = 64L << 20;
    private static final int SHOWN = 20;

    /// The requests, when all of them can be used: a server that also answered others would not be understood.
    List<MeasuredRequest> requests() {
        RequestLog log = new RequestLogReader(file.toString()).read(lines());
        List<Problem> problems = log.problems();
        if (!problems.isEmpty()) {
            throw new CommandFailure(
                            ExitCode.INVALID_MODEL,
                            file + " has " + problems.size() + (problems.size() == 1 ? " line" : " lines")
                                    + " that cannot be used.",
                            "Mend them, or take requests out that were not answered.")
                    .because(problems.subList(0, Math.min(SHOWN, problems.size())));
        }
        if (log.requests().size() <= StepModelFit.FEWEST) {
            throw new CommandFailure(
                    ExitCode.INVALID_MODEL,
                    file + " has " + log.requests().size() + " requests; more than " + StepModelFit.FEWEST
                            + " are needed to fit on some and predict others.",
                    "Measure more, best at several loads.");
        }
        return log.requests();
    }

    private List<String> lines() {
        try {
            if (Files.isDirectory(file)) {
                throw unreadable("it is a folder", "Name the file with the requests, one JSON object a line.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw unreadable("it has more than 64 MiB", "Take a part of it that begins when the server was idle.");
            }
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            throw unreadable("it is not there", "Name the file with the requests.")
                    .causedBy(missing);
        } catch (CharacterCodingException binary) {
            throw unreadable("it is no text in UTF-8", "Name the file with the requests, one JSON object a line.")
                    .causedBy(binary);
        } catch (IOException broken) {
            throw unreadable(String.valueOf(broken.getMessage()), "See whether it can be read.")
                    .causedBy(broken);
        }
    }

    private CommandFailure unreadable(String why, String remedy) {
        return new CommandFailure(ExitCode.INPUT_OUTPUT, file + " cannot be read: " + why + ".", remedy);
    }
}
