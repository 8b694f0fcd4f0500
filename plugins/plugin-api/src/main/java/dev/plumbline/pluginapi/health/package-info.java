/// From where on a part is not well, as a workspace says in `health.yaml`.
@NullMarked
package dev.plumbline.pluginapi.health;

import org.jspecify.annotations.NullMarked;
