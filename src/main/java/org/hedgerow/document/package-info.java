/**
 * Located documents: YAML, JSON and CSV text becomes nodes that know their line and column, a
 * workbook becomes sheets that know their cells. The only room that touches a YAML or XML parser.
 */
@NullMarked
package org.hedgerow.document;

import org.jspecify.annotations.NullMarked;
