/// Plain HTTP on loopback, for the services and for those who control them.
@NullMarked
package dev.plumbline.demoplatform.http;

import org.jspecify.annotations.NullMarked;
