package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Architecture;

/// One of the two architectures that are compared.
///
/// @param label what the user called it
record DiffSide(String label, Architecture architecture) {}
