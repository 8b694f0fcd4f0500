/// The editor of scenarios: their load, overrides, faults, assertions and runs.
@NullMarked
package dev.plumbline.views.scenario;

import org.jspecify.annotations.NullMarked;
