/// Endpoints of language models: how long a step of the engine takes, continuous batching, and the limits that
/// endpoints
/// put on requests and tokens. It knows no architecture and keeps no clock.
@NullMarked
package dev.plumbline.simulation.inference;

import org.jspecify.annotations.NullMarked;
