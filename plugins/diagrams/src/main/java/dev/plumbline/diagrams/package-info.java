/// The drawing of an architecture: a view is laid out, drawn as a list of marks, and painted on any output.
@NullMarked
package dev.plumbline.diagrams;

import org.jspecify.annotations.NullMarked;
