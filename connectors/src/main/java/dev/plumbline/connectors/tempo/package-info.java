/// Who calls whom and how that goes, as Grafana Tempo remembers it.
@NullMarked
package dev.plumbline.connectors.tempo;

import org.jspecify.annotations.NullMarked;
