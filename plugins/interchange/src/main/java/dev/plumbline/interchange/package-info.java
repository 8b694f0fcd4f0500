/// Foreign formats, one package each.
@NullMarked
package dev.plumbline.interchange;

import org.jspecify.annotations.NullMarked;
