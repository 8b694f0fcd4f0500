package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.view.ViewLayout;

/// A layout and where it is written.
///
/// @param span the mapping that holds its keys
record DeclaredLayout(ViewLayout layout, SourceSpan span) {}
