/**
 * Rule packs: the front end that checks every file, the only Drools, and our own judge beside it.
 */
@NullMarked
package org.hedgerow.rules;

import org.jspecify.annotations.NullMarked;
