/// Connections to running services, each with a simulated twin.
@NullMarked
package dev.plumbline.connectors;

import org.jspecify.annotations.NullMarked;
