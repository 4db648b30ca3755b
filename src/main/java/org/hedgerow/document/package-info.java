/**
 * Located documents: YAML, JSON and CSV text becomes nodes that know their line and column. The
 * only room that touches a YAML parser.
 */
@NullMarked
package org.hedgerow.document;

import org.jspecify.annotations.NullMarked;
