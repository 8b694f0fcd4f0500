/// What people decide where a file was changed here and on disk in the same places.
@NullMarked
package dev.plumbline.views.source.merge;

import org.jspecify.annotations.NullMarked;
