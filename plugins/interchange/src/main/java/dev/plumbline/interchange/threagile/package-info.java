/// Threat models of Threagile.
@NullMarked
package dev.plumbline.interchange.threagile;

import org.jspecify.annotations.NullMarked;
