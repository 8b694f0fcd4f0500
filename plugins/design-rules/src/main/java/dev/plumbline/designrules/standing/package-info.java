/// What the findings of a check come to, once waivers, a baseline and a comparison are taken in.
@NullMarked
package dev.plumbline.designrules.standing;

import org.jspecify.annotations.NullMarked;
