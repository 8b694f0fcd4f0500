/// Carrying out the changes that findings offer.
@NullMarked
package dev.plumbline.designrules.fixing;

import org.jspecify.annotations.NullMarked;
