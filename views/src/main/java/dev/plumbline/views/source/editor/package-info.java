/// A text editor for YAML that stays fast in large files.
@NullMarked
package dev.plumbline.views.source.editor;

import org.jspecify.annotations.NullMarked;
