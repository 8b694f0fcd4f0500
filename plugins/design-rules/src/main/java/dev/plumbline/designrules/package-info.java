/// The rule engine and the built-in rule packs.
@NullMarked
package dev.plumbline.designrules;

import org.jspecify.annotations.NullMarked;
