/// Projects of LikeC4, read from their sources.
@NullMarked
package dev.plumbline.interchange.likec4;

import org.jspecify.annotations.NullMarked;
