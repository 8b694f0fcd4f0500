package dev.plumbline.interchange.json;

import dev.plumbline.interchange.Golden;
import dev.plumbline.pluginapi.Exporter;
import dev.plumbline.pluginapi.ExporterContract;
import dev.plumbline.pluginapi.SampleArchitecture;
import org.junit.jupiter.api.Test;

final class JsonExporterTest extends ExporterContract {

    @Override
    protected Exporter exporter() {
        return new JsonExporter();
    }

    @Test
    void writesTheSampleExactly() {
        Golden.check("json/sample.json", exporter().write(SampleArchitecture.complete()));
    }

    @Test
    void writesHostileNamesExactly() {
        Golden.check("json/hostile.json", exporter().write(SampleArchitecture.hostile()));
    }
}
