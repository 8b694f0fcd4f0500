/// The source of the workspace: its files as text, beside the picture.
@NullMarked
package dev.plumbline.views.source;

import org.jspecify.annotations.NullMarked;
