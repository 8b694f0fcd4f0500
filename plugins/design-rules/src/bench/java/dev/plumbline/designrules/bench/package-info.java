/// How long checks take on large architectures.
@NullMarked
package dev.plumbline.designrules.bench;

import org.jspecify.annotations.NullMarked;
