package dev.plumbline.connectors.history;

import dev.plumbline.pluginapi.ConnectorException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;

/// A program that writes a history until it is killed, and says after each flush how much it has written.
final class WritingProgram {

    private WritingProgram() {}

    /// @param arguments the file
    public static void main(String[] arguments) throws ConnectorException {
        PrintStream out = System.out;
        HandClock clock = new HandClock();
        HistoryStore store = HistoryStore.open(Path.of(arguments[0]), clock);
        for (int i = 0; ; i++) {
            Instant time = HandClock.NOON.plusSeconds(15L * i);
            store.append(time, Pulls.traffic(i, time));
            if (i % 7 == 0) {
                store.flush();
                out.println(i);
                out.flush();
            }
        }
    }
}
