/// Compose files of Docker and its like.
@NullMarked
package dev.plumbline.interchange.compose;

import org.jspecify.annotations.NullMarked;
