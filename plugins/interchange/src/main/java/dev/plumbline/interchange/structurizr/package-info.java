/// Reads Structurizr workspaces: DSL and JSON.
@NullMarked
package dev.plumbline.interchange.structurizr;

import org.jspecify.annotations.NullMarked;
