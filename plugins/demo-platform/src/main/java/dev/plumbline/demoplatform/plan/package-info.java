/// How the elements and flows of an architecture are to run: which services, how fast, and who calls whom.
@NullMarked
package dev.plumbline.demoplatform.plan;

import org.jspecify.annotations.NullMarked;
