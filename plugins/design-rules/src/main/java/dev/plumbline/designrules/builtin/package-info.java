/// The rules that come with the program and need more than a predicate on one element or relation.
@NullMarked
package dev.plumbline.designrules.builtin;

import org.jspecify.annotations.NullMarked;
