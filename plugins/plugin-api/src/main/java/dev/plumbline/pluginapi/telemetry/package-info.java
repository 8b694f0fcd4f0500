/// What running services tell, under the names that they give themselves, and how it comes to an architecture.
@NullMarked
package dev.plumbline.pluginapi.telemetry;

import org.jspecify.annotations.NullMarked;
