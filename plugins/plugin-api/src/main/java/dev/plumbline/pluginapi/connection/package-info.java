/// How running services are reached: addresses, secrets that are named and never held, TLS, limits.
@NullMarked
package dev.plumbline.pluginapi.connection;

import org.jspecify.annotations.NullMarked;
