/// Whether the program has what it needs on this machine.
@NullMarked
package dev.plumbline.app.doctor;

import org.jspecify.annotations.NullMarked;
