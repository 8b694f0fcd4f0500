/// Workspace files: the folder of YAML files that a model is kept in, how it is read, described and first written.
@NullMarked
package dev.plumbline.graphmodel.workspace;

import org.jspecify.annotations.NullMarked;
