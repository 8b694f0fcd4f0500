/// Who calls whom, as Zipkin servers remember it.
@NullMarked
package dev.plumbline.connectors.zipkin;

import org.jspecify.annotations.NullMarked;
