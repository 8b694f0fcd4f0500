/// What a change of an architecture does to its findings.
@NullMarked
package dev.plumbline.designrules.comparison;

import org.jspecify.annotations.NullMarked;
