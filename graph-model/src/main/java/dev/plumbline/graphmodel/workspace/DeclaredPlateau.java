package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Plateau;

/// A plateau with where it stands.
///
/// @param file the path of the file
/// @param start the offset of its mapping
record DeclaredPlateau(Plateau plateau, String file, int start) {}
