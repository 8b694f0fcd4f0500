/// The command line: one class for each command.
@NullMarked
package dev.plumbline.app.cli;

import org.jspecify.annotations.NullMarked;
