/// How connectors ask servers over HTTP: authentication, certificates, limits, repetitions, and failures in words.
@NullMarked
package dev.plumbline.connectors.http;

import org.jspecify.annotations.NullMarked;
