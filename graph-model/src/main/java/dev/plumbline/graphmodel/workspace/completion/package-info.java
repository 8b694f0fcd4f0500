/// What may be written at a place in a workspace file, while people type it.
@NullMarked
package dev.plumbline.graphmodel.workspace.completion;

import org.jspecify.annotations.NullMarked;
