package dev.plumbline.connectors.otlp;

import dev.plumbline.connectors.otlp.OtlpSettings.Intake;
import dev.plumbline.connectors.traces.GraphSettings;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How many spans are received in a second on one thread: read, joined and counted, 64 requests of 1,000 spans with six
/// attributes each. The goal is 50,000.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class OtlpBenchmark {

    private static final int REQUESTS = 64;
    private static final int SPANS = 1000;

    private final List<byte[]> protobuf = new ArrayList<>();
    private final List<byte[]> compressed = new ArrayList<>();
    private final List<byte[]> json = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private Ingest ingest;

    @Setup
    public void write() {
        for (int request = 0; request < REQUESTS; request++) {
            byte[] body = Sent.calls("shop", "payments", request * (SPANS / 2), SPANS / 2);
            protobuf.add(body);
            compressed.add(Sent.compressed(body));
            json.add(Sent.callsInJson("shop", "payments", request * (SPANS / 2), SPANS / 2));
        }
        ingest = new Ingest(
                new OtlpSettings("here", "127.0.0.1", 0, false, GraphSettings.STANDARD, Intake.STANDARD),
                () -> now,
                "here");
    }

    @Benchmark
    @OperationsPerInvocation(REQUESTS * SPANS)
    public long protobuf() throws IOException {
        return take(protobuf, false, false);
    }

    @Benchmark
    @OperationsPerInvocation(REQUESTS * SPANS)
    public long protobufByGzip() throws IOException {
        return take(compressed, false, true);
    }

    @Benchmark
    @OperationsPerInvocation(REQUESTS * SPANS)
    public long json() throws IOException {
        return take(json, true, false);
    }

    /// All requests anew: those that came before have waited long enough and are forgotten.
    long take(List<byte[]> bodies, boolean isJson, boolean isCompressed) throws IOException {
        now = now.plusSeconds(11);
        for (byte[] body : bodies) {
            ingest.traces(body, isJson, isCompressed);
        }
        return ingest.spans();
    }
}
