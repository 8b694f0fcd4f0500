/// The extension points: ports that built-in and third-party capabilities implement, and the records they exchange.
@NullMarked
package dev.plumbline.pluginapi;

import org.jspecify.annotations.NullMarked;
