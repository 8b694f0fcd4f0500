/// How what is declared and what was observed differ, and how the model can adopt what was observed.
@NullMarked
package dev.plumbline.connectors.drift;

import org.jspecify.annotations.NullMarked;
