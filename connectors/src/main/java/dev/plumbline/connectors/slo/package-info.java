/// How service level objectives are met: attainment, error budgets, and how fast these are used up.
@NullMarked
package dev.plumbline.connectors.slo;

import org.jspecify.annotations.NullMarked;
