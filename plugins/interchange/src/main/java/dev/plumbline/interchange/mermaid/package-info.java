/// Writes architectures as Mermaid flowcharts.
@NullMarked
package dev.plumbline.interchange.mermaid;

import org.jspecify.annotations.NullMarked;
