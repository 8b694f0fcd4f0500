package dev.plumbline.app.cli;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What a check has to say beside its findings.
interface ReportPart {

    /// What people read, each a sentence.
    List<String> lines();

    /// Adds what programs read.
    void addTo(ObjectNode root);
}
