/// Connections that are asked again and again, and what they told last.
@NullMarked
package dev.plumbline.connectors.live;

import org.jspecify.annotations.NullMarked;
