/// Writes and reads architectures as JSON of our own format, complete and without loss.
@NullMarked
package dev.plumbline.interchange.json;

import org.jspecify.annotations.NullMarked;
