/// Turns drawings into pictures: rasters, PNG, SVG and PDF.
@NullMarked
package dev.plumbline.diagrams.picture;

import org.jspecify.annotations.NullMarked;
