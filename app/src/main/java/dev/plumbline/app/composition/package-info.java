/// The composition root: which implementation stands behind each extension point.
@NullMarked
package dev.plumbline.app.composition;

import org.jspecify.annotations.NullMarked;
