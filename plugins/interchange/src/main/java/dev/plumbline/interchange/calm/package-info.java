/// Architectures of FINOS CALM.
@NullMarked
package dev.plumbline.interchange.calm;

import org.jspecify.annotations.NullMarked;
