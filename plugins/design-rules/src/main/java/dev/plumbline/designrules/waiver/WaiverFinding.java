package dev.plumbline.designrules.waiver;

import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.pluginapi.Finding;

/// A finding about a waiver, and the place where the waiver is written.
public record WaiverFinding(Finding finding, Place place) {}
