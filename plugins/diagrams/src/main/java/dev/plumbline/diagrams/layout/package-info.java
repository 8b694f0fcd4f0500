/// Where things stand: nested boxes and orthogonal routes.
@NullMarked
package dev.plumbline.diagrams.layout;

import org.jspecify.annotations.NullMarked;
