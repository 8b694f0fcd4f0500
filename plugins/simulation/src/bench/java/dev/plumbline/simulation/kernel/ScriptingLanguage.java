package dev.plumbline.simulation.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A model as it is written by hand in Python with `heapq`, in a process of its own, which measures its processor time
/// without its start.
final class ScriptingLanguage {

    /// A program that prints the mean time and its processor time, both in seconds.
    private static final String PROGRAM =
            """
            import sys, time
            from heapq import heappush, heappop
            from collections import deque
            from random import Random
            customers, servers, stations, rate = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
            draw = Random(7).expovariate
            begin = time.process_time()
            events, queues, busy, order = [], [deque() for _ in range(stations)], [0] * stations, 0
            came, gone, total, last = 0, 0, 0.0, stations - 1
            heappush(events, (draw(rate), order, -1, 0.0))
            while gone < customers:
                now, _, station, since = heappop(events)
                if station < 0:
                    came += 1
                    if came < customers:
                        order += 1
                        heappush(events, (now + draw(rate), order, -1, 0.0))
                    station, since = 0, now
                else:
                    queue = queues[station]
                    if queue:
                        order += 1
                        heappush(events, (now + draw(1.0), order, station, queue.popleft()))
                    else:
                        busy[station] -= 1
                    if station == last:
                        total += now - since
                        gone += 1
                        continue
                    station += 1
                if busy[station] < servers:
                    busy[station] += 1
                    order += 1
                    heappush(events, (now + draw(1.0), order, station, since))
                else:
                    queues[station].append(since)
            print(total / customers, time.process_time() - begin)
            """;

    private final QueueModel model;
    private final long customers;

    ScriptingLanguage(QueueModel model, long customers) {
        this.model = model;
        this.customers = customers;
    }

    /// What came out.
    ///
    /// @param mean the mean time from arrival to departure, in seconds
    /// @param seconds the processor time
    record Outcome(double mean, double seconds) {}

    Outcome play() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "python3",
                        "-c",
                        PROGRAM,
                        Long.toString(customers),
                        Integer.toString(model.servers),
                        Integer.toString(model.stations),
                        Double.toString(model.rate()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ");
        if (process.waitFor() != 0 || said.length != 2) {
            throw new IllegalStateException("python3 failed");
        }
        return new Outcome(Double.parseDouble(said[0]), Double.parseDouble(said[1]));
    }
}
