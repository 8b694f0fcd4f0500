package dev.plumbline.demoplatform.running;

import dev.plumbline.demoplatform.fault.Fault;
import dev.plumbline.demoplatform.http.Http;
import dev.plumbline.demoplatform.plan.Settings;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What the child process says of itself, as JSON in one line.
final class StatusJson {

    private final JsonFactory json = new JsonFactory();
    private final Platform platform;
    private final Settings settings;

    StatusJson(Platform platform, Settings settings) {
        this.platform = platform;
        this.settings = settings;
    }

    /// That the platform runs, and where.
    String ready(int controlPort, String token) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeBooleanProperty("ready", true);
            out.writeNumberProperty("pid", ProcessHandle.current().pid());
            out.writeNumberProperty("control", controlPort);
            out.writeStringProperty("token", token);
            out.writeNumberProperty("rate", settings.load().rate());
            out.writeNumberProperty("timeScale", settings.load().timeScale());
            writePorts(out);
            writeServers(out);
            out.writeEndObject();
        }
        return text.toString();
    }

    private void writePorts(JsonGenerator out) {
        out.writeObjectPropertyStart("services");
        platform.directory().ports().forEach((name, port) -> out.writeNumberProperty(name, port));
        out.writeEndObject();
    }

    private void writeServers(JsonGenerator out) {
        out.writeObjectPropertyStart("servers");
        platform.plan().parts().values().forEach(part -> out.writeNumberProperty(part.name(), part.servers()));
        out.writeEndObject();
    }

    /// What has happened.
    ///
    /// @param isAtRest whether nothing is under way
    String status(boolean isAtRest) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeBooleanProperty("atRest", isAtRest);
            out.writeNumberProperty(
                    "uptimeSeconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1e3);
            out.writeNumberProperty(
                    "cpuSeconds",
                    ProcessHandle.current()
                            .info()
                            .totalCpuDuration()
                            .map(time -> time.toNanos() / 1e9)
                            .orElse(0.0));
            out.writeNumberProperty("turnedAway", platform.ledger().requestsTurnedAway());
            out.writeArrayPropertyStart("faults");
            platform.faults().all().stream().map(Fault::words).forEach(out::writeString);
            out.writeEndArray();
            out.writeObjectPropertyStart("requests");
            for (Map.Entry<String, LongAdder> entry :
                    platform.ledger().requests().entrySet()) {
                out.writeNumberProperty(entry.getKey(), entry.getValue().sum());
            }
            out.writeEndObject();
            out.writeArrayPropertyStart("calls");
            platform.ledger().calls().forEach((edge, count) -> {
                out.writeStartObject();
                out.writeStringProperty("from", edge.from());
                out.writeStringProperty("to", edge.to());
                out.writeNumberProperty("calls", count.calls());
                out.writeNumberProperty("failures", count.failures());
                out.writeEndObject();
            });
            out.writeEndArray();
            out.writeEndObject();
        }
        return text.toString();
    }

    /// What Prometheus asks for to find what it scrapes, as its discovery over HTTP wants it.
    String targets() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartArray();
            platform.directory().ports().forEach((name, port) -> {
                out.writeStartObject();
                out.writeArrayPropertyStart("targets");
                out.writeString(Http.HOST + ":" + port);
                out.writeEndArray();
                out.writeObjectPropertyStart("labels");
                out.writeStringProperty("job", name);
                out.writeEndObject();
                out.writeEndObject();
            });
            out.writeEndArray();
        }
        return text.toString();
    }
}
