package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.view.SavedView;

/// A view and where it is written.
///
/// @param span the mapping that holds its keys
record DeclaredView(SavedView view, SourceSpan span) {}
