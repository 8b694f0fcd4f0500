/// Who calls whom, as Jaeger servers remember it.
@NullMarked
package dev.plumbline.connectors.jaeger;

import org.jspecify.annotations.NullMarked;
