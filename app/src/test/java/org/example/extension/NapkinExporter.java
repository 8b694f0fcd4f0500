package org.example.extension;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Exporter;

/// Writes a napkin.
public final class NapkinExporter implements Exporter {

    @Override
    public String format() {
        return "napkin";
    }

    @Override
    public String extension() {
        return "txt";
    }

    @Override
    public String write(Architecture architecture) {
        return "Napkin of " + architecture.name() + "\n";
    }
}
