/// Extensions as a third party would write them.
@NullMarked
package org.example.extension;

import org.jspecify.annotations.NullMarked;
