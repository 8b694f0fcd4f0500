/// Exchange with the tools that analyse graphs.
@NullMarked
package dev.plumbline.interchange.graphml;

import org.jspecify.annotations.NullMarked;
