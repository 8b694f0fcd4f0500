/// Models in ArchiMate: files of Archi, and of the Open Group's exchange format.
@NullMarked
package dev.plumbline.interchange.archimate;

import org.jspecify.annotations.NullMarked;
