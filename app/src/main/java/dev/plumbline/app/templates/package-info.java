/// The workspaces that people can start from.
@NullMarked
package dev.plumbline.app.templates;

import org.jspecify.annotations.NullMarked;
