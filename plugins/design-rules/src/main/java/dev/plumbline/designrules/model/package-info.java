/// What several rules need to know of the model: entry points, hard dependencies, deployment, data and guardrails.
@NullMarked
package dev.plumbline.designrules.model;

import org.jspecify.annotations.NullMarked;
