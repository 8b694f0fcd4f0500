/// What is known of an architecture beyond its text, as rules ask for it: measurements, observations, evaluations.
@NullMarked
package dev.plumbline.designrules.evidence;

import org.jspecify.annotations.NullMarked;
