/// Results of evaluation suites of models and agents, from files and servers.
@NullMarked
package dev.plumbline.connectors.evaluations;

import org.jspecify.annotations.NullMarked;
