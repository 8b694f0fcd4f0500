/// The connections that a workspace declares in `connections.yaml`.
@NullMarked
package dev.plumbline.connectors.configuration;

import org.jspecify.annotations.NullMarked;
